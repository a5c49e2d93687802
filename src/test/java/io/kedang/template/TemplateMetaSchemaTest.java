package io.kedang.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The meta-schema refuses what format 1 does not support, at the right place and by name. */
class TemplateMetaSchemaTest {

    private static final Schema META = PresetFiles.metaSchema("template-v1");
    private final ObjectNode template = (ObjectNode) PresetFiles.template("foreign-trade", "customer");

    @ParameterizedTest
    @CsvSource({
        "company_name, contentEncoding", "company_name, enum", "company_name, format", "company_name, $ref", "company_name, default",
        "remarks, pattern", "credit_days, exclusiveMinimum", "credit_days, unit", "annual_purchase, minProperties",
        "first_contact_date, maxLength", "oem, const", "country, pattern", "product_lines, contains", "phone, pattern",
        "email, pattern", "address, patternProperties", "company_name, title",
    })
    void shouldNameTheUnsupportedKeywordOfAField(String field, String keyword) {
        field(field).put(keyword, "x");

        assertThat(errors()).hasSize(1).first().asString()
                .startsWith("/properties/" + field + " additionalProperties").contains("'" + keyword + "'");
    }

    @ParameterizedTest
    @CsvSource({"company_name, precision", "company_name, unit", "oem, options", "email, region", "credit_days, placeholder"})
    void shouldNameTheUnsupportedKeywordOfOurVocabulary(String field, String keyword) {
        vocabulary(field).put(keyword, "x");

        assertThat(errors()).hasSize(1).first().asString()
                .startsWith("/properties/" + field + "/kedang additionalProperties").contains("'" + keyword + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$defs", "allOf", "if", "dependentRequired", "patternProperties", "description", "unevaluatedProperties"})
    void shouldNameTheUnsupportedKeywordOfTheDocument(String keyword) {
        template.putObject(keyword);

        assertThat(errors()).hasSize(1).first().asString().startsWith(" additionalProperties").contains("'" + keyword + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "company_name, type, telepathy", "company_name, width, quarter", "company_name, sensitivity, secret", "company_name, mask, half",
        "company_name, widget, textarea", "country, widget, checkboxes", "phone, region, cn", "company_name, section, Basic Data",
    })
    void shouldRefuseAValueThatOurVocabularyDoesNotKnow(String field, String keyword, String value) {
        vocabulary(field).put(keyword, value);

        assertThat(errors()).isNotEmpty().allSatisfy(error -> assertThat(error)
                .startsWith("/properties/" + field + "/kedang/" + keyword));
    }

    @ParameterizedTest
    @CsvSource({"remarks, unique", "remarks, sortable", "country, unique", "product_lines, sortable", "annual_purchase, searchable",
        "oem, searchable", "address, filterable", "first_contact_date, unique"})
    void shouldRefuseAFlagThatTheTypeCannotKeep(String field, String flag) {
        vocabulary(field).put(flag, true);
        assertThat(errors()).hasSize(1).first().asString().startsWith("/properties/" + field + "/kedang/" + flag);

        vocabulary(field).put(flag, false);
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"company_name, maxLength, 501", "remarks, maxLength, 20001", "phone, maxLength, 33", "email, maxLength, 255",
        "company_name, maxLength, 0", "company_name, minLength, -1", "product_lines, maxItems, 501"})
    void shouldBoundLengths(String field, String keyword, int value) {
        field(field).put(keyword, value);

        assertThat(errors()).hasSize(1).first().asString().startsWith("/properties/" + field + "/" + keyword);
    }

    @Test
    void shouldRefuseAStructureThatTheTypeDoesNotHave() {
        field("company_name").put("type", "number");
        field("first_contact_date").put("format", "date-time");
        field("annual_purchase").put("additionalProperties", true);
        ((ObjectNode) template.at("/properties/annual_purchase/properties")).putObject("rate");
        ((ObjectNode) template.at("/properties/address/properties")).putObject("planet").put("type", "string");

        assertThat(errors()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Company", "1st", "公司", "a-b", "_a", "stage", "title", "updated_at", "id",
        "a23456789a23456789a23456789a23456789a23456789a234"})
    void shouldRefuseAFieldKeyThatIsMalformedOrReserved(String key) {
        ((ObjectNode) template.get("properties")).set(key, field("company_name").deepCopy());

        assertThat(errors()).isNotEmpty().allSatisfy(error -> assertThat(error).startsWith("/properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$schema", "type", "additionalProperties", "required", "kedang", "properties"})
    void shouldMissWhatEveryTemplateHas(String keyword) {
        template.remove(keyword);

        assertThat(errors()).hasSize(1).first().asString().contains("'" + keyword + "'");
    }

    @Test
    void shouldWantBothLanguages() {
        ((ObjectNode) vocabulary("company_name").get("label")).remove("en");
        ((ObjectNode) vocabulary("country").at("/label")).put("zh", "");

        assertThat(errors()).hasSize(2);
    }

    @Test
    void shouldHoldTwoHundredFieldsAndNoMore() {
        fill((ObjectNode) template.get("properties"), 200);
        assertThat(errors()).isEmpty();

        fill((ObjectNode) template.get("properties"), 201);
        assertThat(errors()).hasSize(1).first().asString().startsWith("/properties maxProperties");
    }

    @Test
    void shouldHoldFiveHundredOptionsAndNoMore() {
        fillOptions(500);
        assertThat(errors()).isEmpty();

        fillOptions(501);
        assertThat(errors()).hasSize(2).allMatch(error -> error.contains("maxItems"));
    }

    @Test
    void shouldHoldTwentySectionsAndNoMore() {
        fillSections(20);
        assertThat(errors()).isEmpty();

        fillSections(21);
        assertThat(errors()).hasSize(1).first().asString().startsWith("/kedang/sections maxItems");
    }

    private void fill(ObjectNode properties, int count) {
        for (int i = 0; properties.size() < count; i++) {
            properties.set("extra_" + i, field("short_name").deepCopy());
        }
    }

    private void fillOptions(int count) {
        ArrayNode values = field("country").putArray("enum");
        ArrayNode options = vocabulary("country").putArray("options");
        for (int i = 0; i < count; i++) {
            values.add("o" + i);
            options.addObject().put("value", "o" + i).putObject("label").put("zh", "选项").put("en", "Option");
        }
    }

    private void fillSections(int count) {
        ArrayNode sections = (ArrayNode) template.at("/kedang/sections");
        while (sections.size() < count) {
            sections.addObject().put("key", "s" + sections.size()).putObject("label").put("zh", "分组").put("en", "Section");
        }
    }

    private ObjectNode field(String key) {
        return (ObjectNode) template.at("/properties/" + key);
    }

    private ObjectNode vocabulary(String key) {
        JsonNode vocabulary = field(key).get("kedang");
        return (ObjectNode) vocabulary;
    }

    private List<String> errors() {
        return PresetFiles.errors(META, template);
    }
}
