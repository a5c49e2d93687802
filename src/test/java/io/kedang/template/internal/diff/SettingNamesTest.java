package io.kedang.template.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.kernel.Label;
import io.kedang.template.FieldSettings.OnDelete;
import io.kedang.template.FieldType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything that the meta-schema lets a field's setting be has a name in both languages. */
class SettingNamesTest {

    private static final Function<String, Label> RESET = value -> SettingNames.ofNumbering("", value);

    private static JsonNode schema() throws IOException {
        try (var in = SettingNamesTest.class.getResourceAsStream("/schema/template-v1.meta.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldNameEveryValue() throws IOException {
        var schema = schema();
        return Stream.of(named(schema, "width", SettingNames::ofWidth), named(schema, "scheme", SettingNames::ofScheme), named(schema, "onDelete", value -> SettingNames.ofDeletion(OnDelete.valueOf(value.toUpperCase(Locale.ROOT)))),
                named(schema, "reset", RESET), named(schema, "accept", value -> SettingNames.ofFiles(List.of(value))), named(schema, "widget", SettingNames::ofWidget)).flatMap(each -> each);
    }

    private static Stream<DynamicTest> named(JsonNode schema, String setting, Function<String, Label> name) {
        var values = schema.findValues(setting).stream().map(found -> found.path("enum").isArray() ? found.path("enum") : found.at("/items/enum"))
                .filter(JsonNode::isArray).flatMap(list -> list.size() < 2 ? Stream.empty() : StreamSupport.stream(list.spliterator(), false)).map(JsonNode::asText).distinct().toList();
        assertThat(values).as(setting).hasSizeGreaterThan(1);
        return values.stream().map(value -> DynamicTest.dynamicTest(setting + " " + value, () -> assertNamed(name.apply(value))));
    }

    @Test
    void shouldNameEveryType() {
        var names = new ArrayList<String>();
        Arrays.stream(FieldType.values()).map(SettingNames::of).peek(SettingNamesTest::assertNamed).map(Label::en).forEach(names::add);
        assertThat(names).doesNotHaveDuplicates();
    }

    private static void assertNamed(Label label) {
        assertThat(label.zh()).isNotBlank().doesNotContain("change.");
        assertThat(label.en()).isNotBlank().doesNotContain("change.");
    }
}
