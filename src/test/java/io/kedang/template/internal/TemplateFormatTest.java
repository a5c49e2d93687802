package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.template.FieldType;
import io.kedang.template.PresetFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of {@code docs/template-format.md} are templates. */
class TemplateFormatTest {

    private static final Path DOCS = Path.of("docs/template-format.md");

    private static String text() {
        try {
            return Files.readString(DOCS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<JsonNode> examples() {
        return Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL).matcher(text()).results().map(block -> PresetFiles.parse(block.group(1))).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void shouldRunEveryExample(JsonNode example) {
        assertThat(TemplateChecker.check(document(example), Lang.EN)).isEmpty();
    }

    /** A whole template stands for itself; a field or a keyword of the root is put into the template that has everything. */
    private static JsonNode document(JsonNode example) {
        if (example.has("$schema")) {
            return example;
        }
        var document = FullTemplate.document();
        if (example.has("kedang")) {
            ((ObjectNode) document.path("properties")).set("example", example);
        } else {
            ((ObjectNode) document.path("kedang")).setAll((ObjectNode) example);
        }
        return document;
    }

    @Test
    void shouldHaveAnExampleOfEveryTypeAndEveryKeyword() {
        assertThat(examples().stream().map(example -> example.at("/kedang/type").asText())).containsAll(Arrays.stream(FieldType.values()).map(FieldType::key).toList());
        assertThat(examples().stream().flatMap(example -> Stream.of("sections", "stages", "views", "page", "rules", "retention").filter(example::has)))
                .contains("sections", "stages", "views", "page", "rules", "retention");
    }

    @Test
    void shouldExplainEveryNameOfTheVocabulary() {
        var meta = PresetFiles.read(Path.of("src/main/resources/schema/template-v1.meta.json"));

        assertThat(Stream.of("document", "vocabulary", "section", "stage", "option", "view", "rule").flatMap(name -> names(meta.at("/$defs/" + name + "/properties"))))
                .hasSizeGreaterThan(40).allSatisfy(name -> assertThat(text()).containsPattern("[`.\"]" + name + "[`.\"]"));
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey);
    }

    @Test
    void shouldListTheFlagsThatTypesHave() {
        for (var type : FieldType.values()) {
            var row = text().lines().filter(line -> line.startsWith("| " + type.key() + " |") && line.endsWith("` |")).map(line -> line.split("\\|")).findFirst().orElseThrow();
            assertThat(row[3].contains("✓")).as("%s filterable", type.key()).isEqualTo(type.filterable());
            assertThat(row[4].contains("✓")).as("%s sortable", type.key()).isEqualTo(type.sortable());
        }
    }
}
