package io.kedang.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every preset folder of this project is complete, bilingual and within the format. */
class PresetFilesTest {

    private static final Set<String> ENVELOPE = Set.of("_stage", "_updated_at");

    static Stream<Path> presets() {
        return PresetFiles.presets().stream();
    }

    static Stream<Path> templates() {
        return presets().flatMap(preset -> PresetFiles.templates(preset).stream());
    }

    @Test
    void shouldShipTheThreePresets() {
        assertThat(presets().map(Path::getFileName).map(Path::toString)).contains("foreign-trade", "healthcare", "training");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void shouldHaveAManifestThatNamesItsFiles(Path preset) {
        JsonNode manifest = PresetFiles.read(preset.resolve("preset.json"));

        assertThat(PresetFiles.errors(PresetFiles.metaSchema("preset-v1"), manifest)).isEmpty();
        assertThat(manifest.at("/key").asText()).isEqualTo(preset.getFileName().toString());
        assertThat(texts(manifest.at("/templates"))).contains("customer")
                .containsExactlyInAnyOrderElementsOf(PresetFiles.templates(preset).stream().map(PresetFilesTest::key).toList());
        assertThat(keys(manifest.at("/roles"), "key")).startsWith("admin", "staff").doesNotHaveDuplicates();
        for (String axis : List.of("industry", "behaviour", "value")) {
            assertThat(keys(manifest.at("/tags/" + axis), "key")).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldSatisfyTheMetaSchema(Path file) {
        JsonNode template = PresetFiles.read(file);

        assertThat(PresetFiles.errors(PresetFiles.metaSchema("template-v1"), template)).isEmpty();
        assertThat(template.at("/kedang/key").asText()).isEqualTo(key(file));
        assertThat(template.at("/$id").asText()).isEqualTo("urn:kedang:template:" + key(file));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldReferOnlyToWhatExists(Path file) {
        JsonNode template = PresetFiles.read(file);
        Set<String> fields = names(template.at("/properties"));
        List<String> sections = keys(template.at("/kedang/sections"), "key");
        List<String> used = fields.stream().map(key -> template.at("/properties/" + key + "/kedang/section").asText()).toList();

        assertThat(sections).doesNotHaveDuplicates().containsAll(used);
        assertThat(used).containsAll(sections);
        assertThat(fields).containsAll(texts(template.at("/required")));
        assertThat(texts(template.at("/kedang/list/columns"))).allMatch(column -> ENVELOPE.contains(column) || fields.contains(column));
        assertThat(texts(template.at("/required"))).contains(template.at("/kedang/titleField").asText());
        assertThat(keys(template.at("/kedang/stages"), "key")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldListOptionsAsInTheEnum(Path file) {
        for (JsonNode field : PresetFiles.read(file).at("/properties")) {
            JsonNode allowed = field.has("items") ? field.at("/items/enum") : field.path("enum");

            assertThat(keys(field.at("/kedang/options"), "value")).isEqualTo(texts(allowed)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldBeAFormThatStaffCanFillIn(Path file) {
        JsonNode template = PresetFiles.read(file);

        assertThat(template.at("/properties").size()).isBetween(25, 40);
        assertThat(template.at("/kedang/sections").size()).isBetween(4, 7);
        assertThat(template.at("/kedang/stages").size()).isBetween(5, 8);
        assertThat(template.at("/kedang/list/columns").size()).isBetween(5, 7);
        assertThat(template.at("/required").size()).isBetween(4, 7);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldProtectWhatIsPersonal(Path file) {
        PresetFiles.read(file).at("/properties").properties().forEach(field -> {
            JsonNode vocabulary = field.getValue().get("kedang");
            String sensitivity = vocabulary.path("sensitivity").asText("internal");

            if (Set.of("phone", "email").contains(vocabulary.get("type").asText())) {
                assertThat(sensitivity).as(field.getKey()).isEqualTo("confidential");
            }
            if (field.getKey().matches("id_number|.*account|insurance_no|allergies|health_notes|credit_limit")) {
                assertThat(sensitivity).as(field.getKey()).isEqualTo("restricted");
                assertThat(vocabulary.path("mask").asText("none")).as(field.getKey()).isNotEqualTo("none");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldSayEverythingInBothLanguages(Path file) {
        visit(PresetFiles.read(file), label -> {
            assertThat(label.get("zh").asText()).isNotBlank();
            assertThat(label.get("en").asText()).isNotBlank().doesNotContainPattern("[\\u4e00-\\u9fff]");
        });
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldUsePatternsThatRe2Understands(Path file) {
        PresetFiles.read(file).at("/properties").findValuesAsText("pattern").forEach(Pattern::compile);
    }

    @Test
    void shouldRunTheExamplesOfTheDocumentation() throws Exception {
        var meta = PresetFiles.metaSchema("template-v1");
        List<JsonNode> documents = new ArrayList<>();
        for (JsonNode example : examples(Path.of("docs/template-format.md"))) {
            if (example.has("$schema")) {
                documents.add(example);
            } else if (example.at("/kedang/type").isTextual()) {
                documents.add(documentOf(example));
            }
        }

        assertThat(documents).hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(document -> assertThat(PresetFiles.errors(meta, document)).isEmpty());
        assertThat(documents.stream().flatMap(document -> types(document).stream())).contains("text", "longtext",
                "number", "money", "date", "boolean", "choice", "multichoice", "phone", "email", "address");
    }

    @Test
    void shouldRunTheExampleOfThePresetDocumentation() throws Exception {
        assertThat(examples(Path.of("docs/presets.md"))).hasSize(1)
                .allSatisfy(example -> assertThat(PresetFiles.errors(PresetFiles.metaSchema("preset-v1"), example)).isEmpty());
    }

    /** A field's example stands alone in the documentation: put it into the smallest template. */
    private static JsonNode documentOf(JsonNode field) {
        String section = field.at("/kedang/section").asText();
        return PresetFiles.parse("""
                {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,
                 "required":["example"],"properties":{"example":%s},
                 "kedang":{"format":1,"key":"example","name":{"zh":"示例","en":"Example"},"titleField":"example",
                           "sections":[{"key":"%s","label":{"zh":"示例","en":"Example"}}]}}""".formatted(field, section));
    }

    private static List<JsonNode> examples(Path file) throws Exception {
        return java.util.regex.Pattern.compile("```json\\n(.*?)```", java.util.regex.Pattern.DOTALL).matcher(Files.readString(file))
                .results().map(block -> PresetFiles.parse(block.group(1))).toList();
    }

    private static Set<String> types(JsonNode document) {
        Set<String> types = new HashSet<>();
        document.at("/properties").forEach(field -> types.add(field.at("/kedang/type").asText()));
        return types;
    }

    private static void visit(JsonNode node, Consumer<JsonNode> onLabel) {
        if (node.has("zh") || node.has("en")) {
            onLabel.accept(node);
        }
        node.forEach(child -> visit(child, onLabel));
    }

    private static String key(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static List<String> keys(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false).map(item -> item.get(name).asText()).toList();
    }
}
