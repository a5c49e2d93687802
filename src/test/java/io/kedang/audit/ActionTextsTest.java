package io.kedang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Lang;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The journal's page says everything in both languages. */
class ActionTextsTest {

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldHaveWordsForEverythingThatCanHappen(Lang lang) {
        // given
        var keys = Stream.concat(Arrays.stream(Action.values()).map(Action::column), Arrays.stream(ChainFault.values()).map(fault -> "fault." + fault.key()));

        // when
        var silent = Stream.concat(keys, Stream.of("result.done", "result.refused")).filter(key -> ActionTexts.of(lang, key).equals(key)).toList();

        // then
        assertThat(silent).isEmpty();
    }
}
