package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.archive.Everything;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import io.kedang.template.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentFieldsTest {

    private static final String BEFORE = "{'name':'A','code':'c','secret':'6222020200112233','note':'n','price':{'amount':1.5,'currency':'CNY'}}";
    private final FieldView view = view();

    /** Name and kind can be written, code and price only read, secret is masked, secret_phone can be typed in, note is hidden. */
    private static FieldView view() {
        var decisions = new HashMap<>(Everything.compiled().template().fields().stream().collect(Collectors.toMap(Field::key, field -> Decision.CLEAR)));
        decisions.putAll(Map.of("secret", Decision.MASKED, "secret_phone", Decision.MASKED, "note", Decision.HIDDEN));
        return new FieldView(decisions, Map.of("secret", "tail4", "secret_phone", "all"), Set.of("name", "kind", "secret_phone"), false);
    }

    private Object patched(String patch) {
        return SentFields.ofPatch(Everything.json(patch), Everything.object(BEFORE), Everything.compiled().template(), view, Lang.EN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{'name':'B','secret':'****2233'};{'name':'B'}", "{'code':'c'};{}", "{'price':{'amount':1.50}};{}", "{'secret_phone':'1'};{'secret_phone':'1'}",
        "{'code':'c','kind':'b'};{'kind':'b'}", "{'unheard':1};{'unheard':1}", "{'since':null};{}"})
    void shouldDropWhatComesBackAsItWasShown(String patch, String left) {
        assertThat(patched(patch)).isEqualTo(Everything.json(left));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{'secret':'6222020200112233'};/data/secret", "{'secret':null};/data/secret", "{'note':'n'};/data/note", "{'note':null};/data/note", "{'code':'d'};/data/code",
        "{'price':{'amount':2}};/data/price", "{'price':null};/data/price"})
    void shouldRefuseWhatMayNotBeWritten(String patch, String pointer) {
        // when
        var refused = catchThrowableOfType(Problem.class, () -> patched(patch));

        // then
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly(pointer);
    }

    @Test
    void shouldRefuseAllAtOnceInANewRecord() {
        // when
        var refused = catchThrowableOfType(Problem.class, () -> SentFields.ofNew(Everything.json("{'name':'A','code':'c','note':null,'secret_phone':'1'}"), Everything.compiled().template(), view, Lang.EN));

        // then
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactlyInAnyOrder("/data/code", "/data/note");
    }
}
