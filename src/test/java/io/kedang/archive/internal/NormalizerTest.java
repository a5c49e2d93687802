package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.archive.Everything;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    private final ArrayList<Violation> violations = new ArrayList<>();

    private JsonNode normalize(String field, String json) {
        return Normalizer.normalize(Everything.field(field), Everything.json(json), Lang.EN, violations);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "name    | '  上海\u3000'                      | '上海'",
        "name    | '\u00a0\u200bA B\ufeff'             | 'A B'",
        "name    | 'Cafe\u0301'                        | 'Café'",
        "code    | '１２３'                              | '123'",
        "note    | '  一\\r\\n二  '                     | '一\\n二'",
        "note    | '１２'                                | '１２'",
        "phone   | '138-0013-8000'                     | '+8613800138000'",
        "phone   | '１３８００１３８０００'                   | '+8613800138000'",
        "phone   | '+1 (415) 555-2671'                 | '+14155552671'",
        "phone   | '021-6234 5678'                     | '+862162345678'",
        "mail    | ' Anna@Example.COM '                | 'Anna@example.com'",
        "mail    | 'anna＠example．com'                  | 'anna@example.com'",
        "since   | '2026/1/5'                          | '2026-01-05'",
        "since   | '2026.1.5'                          | '2026-01-05'",
        "since   | '2026年1月5日'                       | '2026-01-05'",
        "since   | '２０２６年１２月３１日'                  | '2026-12-31'",
        "kind    | ' a '                               | 'a'",
        "place   | {'city':' 上海 ','street':''}        | {'city':'上海'}",
        "place   | {'city':'A','street':null}          | {'city':'A'}",
        "score   | 1.50                                | 1.50",
        "active  | false                               | false",
        "labels  | ['y','x']                           | ['y','x']",
        "price   | {'amount':1,'currency':'CNY'}       | {'amount':1,'currency':'CNY'}"})
    void shouldBringValuesToTheFormInWhichTheyAreKept(String field, String typed, String kept) {
        // when
        var normalized = normalize(field, typed);

        // then
        assertThat(normalized).isEqualTo(Everything.json(kept));
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"name | null", "name | ''", "name | ' \u3000 '", "note | '\\n'", "phone | ' '", "mail | ''", "since | ''", "kind | ''",
        "labels | []", "place | {}", "place | {'city':' '}", "price | {}", "price | {'currency':'CNY'}", "price | {'amount':null,'currency':'CNY'}", "active | null"})
    void shouldCountAsMissingWhatSaysNothing(String field, String typed) {
        // when
        var normalized = normalize(field, typed);

        // then
        assertThat(normalized).isNull();
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"phone | 'call me' | wrong_phone", "phone | '12' | wrong_phone", "mail | 'anna' | wrong_format", "mail | 'a@b' | wrong_format",
        "mail | 'a b@c.de' | wrong_format", "name | 'a\\u0000' | bad_character", "place | {'city':'\\udc00'} | bad_character", "labels | ['\\u0000'] | bad_character",
        "place | {'a\\u0000':'b'} | bad_character", "score | 1e50 | number_out_of_range", "price | {'amount':1e-60,'currency':'CNY'} | number_out_of_range"})
    void shouldNameWhatItCannotKeep(String field, String typed, String code) {
        // when
        normalize(field, typed);

        // then
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/" + field);
            assertThat(violation.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "note", "phone", "mail", "since", "kind", "place", "labels", "price", "score", "active"})
    void shouldLeaveValuesOfAnotherTypeForTheSchemaToRefuse(String field) {
        // given
        var wrong = "active".equals(field) || "score".equals(field) ? "'x'" : "7";

        // when
        var normalized = normalize(field, wrong);

        // then
        assertThat(normalized).isEqualTo(Everything.json(wrong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"name | '  Ａ 上海１ '", "phone | '138 0013 8000'", "mail | 'A＠B．CO'", "since | '2026年1月5日'", "note | ' a\\r\\nb '"})
    void shouldChangeNothingTheSecondTime(String field, String typed) {
        // given
        var once = normalize(field, typed);

        // when
        var twice = Normalizer.normalize(Everything.field(field), once, Lang.EN, violations);

        // then
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void shouldNeverQuoteTheValue() {
        // when
        normalize("phone", "'secret-words'");

        // then
        assertThat(violations).singleElement().satisfies(violation -> assertThat(violation.message()).contains("Phone").doesNotContain("secret"));
    }
}
