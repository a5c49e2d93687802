package io.kedang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every error says in both languages what happened. */
class ErrorTextsTest {

    private static List<ErrorCode> codes() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.kedang").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).map(ErrorCode.class::cast).toList();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldHaveATextForEveryCode(Lang lang) {
        // when
        var silent = codes().stream().filter(code -> Texts.get(lang, code.slug()).equals(code.slug())).toList();

        // then
        assertThat(codes()).hasSizeGreaterThan(30);
        assertThat(silent).isEmpty();
    }

    @Test
    void shouldGiveEveryCodeANameOfItsOwn() {
        // then
        assertThat(codes()).extracting(ErrorCode::slug).doesNotHaveDuplicates();
        assertThat(codes()).extracting(ErrorCode::status).allMatch(status -> status >= 400 && status < 600);
    }

    @Test
    void shouldSayTheSameInBothLanguages() {
        // given
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

        // when
        var chinese = ResourceBundle.getBundle("messages.problems", Locale.SIMPLIFIED_CHINESE, noFallback);
        var english = ResourceBundle.getBundle("messages.problems", Locale.ENGLISH, noFallback);

        // then
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    private static List<String> places(String text) {
        return java.util.regex.Pattern.compile("\\{[0-9]").matcher(text).results().map(match -> match.group()).distinct().sorted().toList();
    }
}
