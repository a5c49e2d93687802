package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Validation takes no longer than its input is long, and numbers are compared exactly. */
class LinearTimeTest {

    private static boolean valid(String schema, String value) {
        return SchemaRegistries.make().getSchema(FullTemplate.json(schema)).validate(FullTemplate.json(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*a){20}$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$", "^[a-z]{1,500}[a-z]{1,500}[a-z]{1,500}$", "^(\\\\w*)*=$"})
    void shouldMatchCatastrophicPatternsInNoTime(String pattern) {
        // given
        var schema = SchemaRegistries.make().getSchema(FullTemplate.json("{'type':'string','pattern':'" + pattern + "'}"));
        var value = TextNode.valueOf("a".repeat(499) + "!");

        // then
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> schema.validate(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date-time", "email", "uri", "date", "uuid"})
    void shouldCheckFormatsOfLongTextsInNoTime(String format) {
        // given
        var schema = SchemaRegistries.make().getSchema(FullTemplate.json("{'format':'" + format + "'}"));

        // then
        for (var text : new String[] {"a@" + "a.".repeat(50_000), "\"" + "\\a".repeat(50_000), "http://" + "a".repeat(99_000), "http://[" + "0:".repeat(40_000),
            "2026-01-01T00:00:00." + "9".repeat(99_000), "http://a/" + "%20".repeat(30_000) + " ", "1".repeat(100_000)}) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> schema.validate(JsonNodeFactory.instance.textNode(text)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01, 12345678901234567890.12, true", "0.01, 12345678901234567890.123, false", "0.1, 0.3, true", "0.1, 0.30000000000000004, false",
        "1, 9007199254740993, true", "2, 9007199254740993, false", "2, 9007199254740992, true", "0.001, 4.035, true", "0.0000001, 0.0000003, true",
        "9007199254740993, 18014398509481986, true", "9007199254740993, 18014398509481984, false", "1e-30, 1e-30, true", "1e-30, 15e-31, false"})
    void shouldDivideExactly(String step, String value, boolean valid) {
        assertThat(valid("{'multipleOf':" + step + "}", value)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993, 9007199254740992, false", "9007199254740993, 9007199254740993, true", "0.1, 0.09999999999999999999, false", "0.1, 0.10, true",
        "12345678901234567890.5, 12345678901234567890.4, false", "12345678901234567890.5, 12345678901234567890.6, true"})
    void shouldCompareExactly(String least, String value, boolean valid) {
        assertThat(valid("{'type':'number','minimum':" + least + "}", value)).isEqualTo(valid);
        assertThat(valid("{'type':'number','maximum':-" + least + "}", "-" + value)).isEqualTo(valid);
        assertThat(valid("{'minimum':" + least + "}", value)).isEqualTo(valid);
    }

    @Test
    void shouldTakeWholeNumbersInAnySpelling() {
        assertThat(valid("{'type':'integer','minimum':1,'maximum':100}", "1e2")).isTrue();
        assertThat(valid("{'type':'integer'}", "5.0")).isTrue();
        assertThat(valid("{'type':'integer','maximum':5}", "6.0")).isFalse();
        assertThat(valid("{'type':'integer'}", "5.5")).isFalse();
        assertThat(valid("{'type':'integer','maximum':9223372036854775807}", "9223372036854775808")).isFalse();
    }

    @Test
    void shouldSeeAtAGlanceOnlyWhatTheStandardHas() {
        var random = new java.util.Random(20261121);
        var signs = "aZ09.-_+@%/:?#[] ~é中".codePoints().toArray();
        for (int i = 0; i < 200_000; i++) {
            var text = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0, signs.length).forEach(sign -> text.appendCodePoint(signs[sign]));
            var mail = text.toString().replaceFirst("[-_%]", "@");
            var web = "http://" + text;
            assertThat(!PlainForms.email(mail) || StandardFormats.email(mail)).as(mail).isTrue();
            assertThat(!PlainForms.web(web) || StandardFormats.uri(web)).as(web).isTrue();
        }
    }
}
