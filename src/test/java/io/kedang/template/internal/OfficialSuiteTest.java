package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Keywords that a text field or the root of a template has; each other keyword that the suite tests is refused there by its name. */
    private static final Map<String, Set<String>> HOME = Map.of("/properties/name", Set.of("type", "minLength", "maxLength", "pattern"),
            "", Set.of("$schema", "$id", "title", "type", "required", "properties", "additionalProperties"));

    static Stream<Map.Entry<String, JsonNode>> keywordsOfTheSuite() {
        var vocabularies = Stream.of("core", "applicator", "unevaluated", "validation", "meta-data", "format-assertion", "content")
                .map(name -> OfficialSuite.metaSchema(name).path("properties")).toList();
        var used = new TreeMap<String, JsonNode>();
        vocabularies.forEach(vocabulary -> vocabulary.fieldNames().forEachRemaining(keyword -> OfficialSuite.schemas().stream()
                .flatMap(schema -> schema.findValues(keyword).stream()).findFirst().ifPresent(value -> used.put(keyword, value))));
        assertThat(used).hasSizeGreaterThan(40).containsKeys("$ref", "$dynamicRef", "allOf", "if", "unevaluatedProperties", "contentEncoding", "dependentSchemas");
        return used.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("keywordsOfTheSuite")
    void shouldRefuseEveryOtherKeywordByName(Map.Entry<String, JsonNode> keyword) {
        HOME.forEach((place, accepted) -> {
            if (!accepted.contains(keyword.getKey())) {
                // given
                var document = FullTemplate.document();
                ((ObjectNode) document.at(place)).set(keyword.getKey(), keyword.getValue());

                // when
                var found = TemplateChecker.check(document, Lang.EN);

                // then
                assertThat(found).singleElement().satisfies(violation -> {
                    assertThat(violation.pointer()).isEqualTo(place + "/" + keyword.getKey());
                    assertThat(violation.code()).isEqualTo("unsupported_keyword");
                    assertThat(violation.message()).contains(keyword.getKey());
                });
            }
        });
    }

    /** Expressions of the suite that cannot run in linear time, or that other validators do not read: what stands in the way is named at save. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"(?<=a+)b | (?<=", "(?<n>a)\\k<n> | \\k", "(?P<name>x) | (?P", "(?P<n>a)(?P=n) | (?P", "(?#comment)a | (?#",
        "(?i)abc | (?i", "(?ims)abc | (?i", "\\a | \\a", "^(abc] | missing", "a(?=b) | (?=", "a(?!b) | (?!", "(?<!a)b | (?<!", "(a)\\1 | \\1", "\\z | \\z", "\\p{Klingon} | \\p",
        "a{2,1} | repeat", "a** | repetition", "[b-a] | range", "a{ | {", "((a{50}){50}){2} | too large"})
    void shouldRefuseByNameWhatCannotRunInLinearTime(String pattern, String named) {
        // given
        var document = FullTemplate.document();
        ((ObjectNode) document.at("/properties/name")).put("pattern", pattern);

        // when
        var found = TemplateChecker.check(document, Lang.EN);

        // then
        assertThat(found).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/properties/name/pattern");
            assertThat(violation.message()).contains(named);
        });
    }

    @Test
    void shouldReadAllSuiteExpressionsThatRunInLinearTime() {
        assertThat(List.of("([abc])+\\s+$", "(?<name>x)", "[]", "[^]", "\\cA", "^[\u4e00-\u9fa5]{2,}$", "\\p{Script=Han}", "[\\w.+-]+@\\S+", "\\/"))
                .allSatisfy(pattern -> assertThat(EcmaPattern.problem(pattern)).as(pattern).isEmpty());
    }
}
