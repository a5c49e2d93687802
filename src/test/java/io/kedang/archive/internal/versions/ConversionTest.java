package io.kedang.archive.internal.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    private static final String LEVELS = """
            {'type': 'string', 'enum': ['low', 'high'], 'kedang': {'type': 'choice', 'options': [
              {'value': 'low', 'label': {'zh': '低', 'en': 'Low'}}, {'value': 'high', 'label': {'zh': '高', 'en': 'High'}}]}}""";
    private static final String SEVERAL = """
            {'type': 'array', 'uniqueItems': true, 'maxItems': 2, 'items': {'type': 'string', 'enum': ['low', 'high']}, 'kedang': {'type': 'multichoice', 'options': [
              {'value': 'low', 'label': {'zh': '低', 'en': 'Low'}}, {'value': 'high', 'label': {'zh': '高', 'en': 'High'}}]}}""";
    private static final String ANSWERS = """
            {'type': 'string', 'enum': ['yes', 'no'], 'kedang': {'type': 'choice', 'options': [
              {'value': 'yes', 'label': {'zh': '是', 'en': 'Yes'}}, {'value': 'no', 'label': {'zh': '否', 'en': 'No'}}]}}""";
    private static final String MONEY = """
            {'type': 'object', 'additionalProperties': false, 'required': ['amount', 'currency'],
             'properties': {'amount': {'type': 'number'}, 'currency': {'enum': ['CNY', 'USD']}}, 'kedang': {'type': 'money'}}""";

    private static String schema(String type) {
        return switch (type) {
            case "text" -> "{'type': 'string', 'maxLength': 40, 'kedang': {'type': 'text'}}";
            case "longtext" -> "{'type': 'string', 'maxLength': 400, 'kedang': {'type': 'longtext'}}";
            case "number" -> "{'type': 'number', 'maximum': 1000000, 'kedang': {'type': 'number'}}";
            case "integer" -> "{'type': 'integer', 'kedang': {'type': 'number'}}";
            case "date" -> "{'type': 'string', 'format': 'date', 'kedang': {'type': 'date'}}";
            case "boolean" -> "{'type': 'boolean', 'kedang': {'type': 'boolean'}}";
            case "email" -> "{'type': 'string', 'format': 'email', 'maxLength': 254, 'kedang': {'type': 'email'}}";
            case "phone" -> "{'type': 'string', 'maxLength': 32, 'kedang': {'type': 'phone'}}";
            case "choice" -> LEVELS;
            case "multichoice" -> SEVERAL;
            case "answer" -> ANSWERS;
            default -> MONEY;
        };
    }

    private static JsonNode parse(String json) {
        try {
            return JsonLimits.mapper().readTree(json.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String converted(String from, String to, String value, String options) {
        var before = Machine.with(document -> Machine.field(document, "it", schema(from)));
        var after = Machine.compiled(Machine.with(document -> Machine.field(document, "it", schema(to))), 2);
        var old = Machine.compiled((ObjectNode) before, 1).template().field("it").orElseThrow();
        return Conversion.of(old, after, after.template().field("it").orElseThrow(), parse(options), Lang.ZH).convert(parse(value)).map(JsonNode::toString).orElse("–");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text | number | '1,200.50' | 1200.50
            text | number | ' 12 ' | 12
            text | number | '１２３' | 123
            text | number | '-3.5' | -3.5
            text | number | '￥99.00' | 99.00
            text | number | '12,000元' | 12000
            text | number | 'twelve' | –
            text | number | '12 or 13' | –
            text | number | '10000000' | –
            text | integer | '12' | 12
            text | integer | '12.5' | –
            text | date | '2026年1月5日' | "2026-01-05"
            text | date | '2026/1/5' | "2026-01-05"
            text | date | 'soon' | –
            text | date | '2026-02-30' | –
            text | boolean | '是' | true
            text | boolean | 'No' | false
            text | boolean | 'maybe' | –
            text | choice | '高' | "high"
            text | choice | 'HIGH' | "high"
            text | choice | 'low' | "low"
            text | choice | 'higher' | –
            text | multichoice | '高、低' | ["high","low"]
            text | multichoice | 'low; low' | ["low"]
            text | multichoice | '高, other' | –
            text | email | 'A@B.Example.com' | "A@b.example.com"
            text | email | 'nobody' | –
            text | phone | '010 6552 9988' | "+861065529988"
            text | phone | 'none' | –
            text | money | '1,200.50' | {"amount":1200.50,"currency":"CNY"}
            text | money | 'USD 12' | {"amount":12,"currency":"USD"}
            text | money | '12 usd' | {"amount":12,"currency":"USD"}
            text | money | '12 EUR' | –
            number | text | 1E+3 | "1000"
            number | text | 0.50 | "0.50"
            number | money | 12 | {"amount":12,"currency":"CNY"}
            number | boolean | 1 | true
            number | boolean | 2 | –
            money | number | {'amount':12.50,'currency':'USD'} | 12.50
            money | text | {'amount':12.50,'currency':'USD'} | "12.50 USD"
            boolean | answer | true | "yes"
            boolean | text | false | "否"
            answer | boolean | 'no' | false
            choice | text | 'high' | "高"
            choice | multichoice | 'high' | ["high"]
            multichoice | choice | ['low'] | "low"
            multichoice | choice | ['low','high'] | –
            multichoice | text | ['low','high'] | "低、高"
            longtext | text | 'one\\n two' | "one two"
            date | text | '2026-01-05' | "2026-01-05"
            """)
    void shouldConvert(String from, String to, String value, String expected) {
        assertThat(converted(from, to, value, "{}")).isEqualTo(expected);
    }

    @Test
    void shouldFollowTheAdminsTable() {
        assertThat(converted("text", "choice", "'top'", "{'map':{'top':'high'}}")).isEqualTo("\"high\"");
        assertThat(converted("boolean", "choice", "true", "{'map':{'true':'high','false':'low'}}")).isEqualTo("\"high\"");
        assertThat(converted("text", "choice", "'top'", "{'map':{'top':'nothing'}}")).isEqualTo("–");
        assertThat(converted("text", "money", "'5'", "{'currency':'USD'}")).contains("USD");
    }

    @Test
    void shouldLeaveAloneWhatIsTooLongOrNested() {
        assertThat(converted("text", "number", "'" + "9".repeat(5_000) + "'", "{}")).isEqualTo("–");
        assertThat(converted("longtext", "text", "'" + "x".repeat(100) + "'", "{}")).isEqualTo("–");
        assertThat(converted("text", "number", "{'amount':{'x':[1]}}", "{}")).isEqualTo("–");
        assertThat(converted("money", "number", "'words'", "{}")).isEqualTo("–");
        assertThat(converted("multichoice", "choice", "7", "{}")).isEqualTo("–");
    }
}
