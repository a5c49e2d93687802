package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every test of every keyword and format that templates may use, through the validator as records meet it. */
class OfficialSuiteTest {

    private static final List<String> ACCEPTED = List.of("type", "enum", "required", "properties", "additionalProperties", "items", "minItems", "maxItems",
            "uniqueItems", "minLength", "maxLength", "pattern", "minimum", "maximum", "multipleOf", "optional/bignum", "optional/float-overflow",
            "optional/ecmascript-regex", "optional/non-bmp-regex", "optional/format/date", "optional/format/date-time", "optional/format/email",
            "optional/format/uri", "optional/format/uuid");

    static Stream<OfficialSuite.Case> cases() {
        return ACCEPTED.stream().flatMap(OfficialSuite::cases);
    }

    @Test
    void shouldFindTheSuite() {
        assertThat(cases()).hasSizeGreaterThan(600);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldDecideAsTheSuiteSays(OfficialSuite.Case test) {
        // when
        var errors = SchemaRegistries.make().getSchema(test.schema()).validate(test.data());

        // then
        assertThat(errors.isEmpty()).as("%s", test.schema()).isEqualTo(test.valid());
    }
}
