package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringFormsTest {

    @Test
    void shouldTrimEveryKindOfSpaceAtTheEndsOnly() {
        // when
        var line = StringForms.line("\t\u3000\u00a0\ufeff a\u00a0b \u200b\n");

        // then
        assertThat(line).isEqualTo("a\u00a0b");
    }

    @Test
    void shouldComposeAndMakeDigitsPlain() {
        // when
        var line = StringForms.line("e\u0301０９Ａ");

        // then
        assertThat(line).isEqualTo("é09Ａ");
    }

    @Test
    void shouldKeepTheLocalPartOfAnAddressAsTyped() {
        // when
        var mail = StringForms.email("Anna.B@EXAMPLE.Com");

        // then
        assertThat(mail).isEqualTo("Anna.B@example.com");
    }

    @Test
    void shouldLeaveWhatIsNoDate() {
        // when
        var text = StringForms.date("next week");

        // then
        assertThat(text).isEqualTo("next week");
    }

    @Test
    void shouldStorePairsOfSurrogatesAndNothingBroken() {
        // then
        assertThat(StringForms.storable("𠮷野家😀")).isTrue();
        assertThat(StringForms.storable("a\u0000")).isFalse();
        assertThat(StringForms.storable("\ud83d")).isFalse();
        assertThat(StringForms.storable("\ude00a")).isFalse();
        assertThat(StringForms.storable("\ud83da")).isFalse();
    }
}
