package io.kedang.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.internal.TemplateChecker;
import io.kedang.template.internal.TemplateReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    static Stream<Path> presets() {
        return PresetFiles.presets().stream();
    }

    static Stream<Path> templates() {
        return presets().flatMap(preset -> PresetFiles.templates(preset).stream());
    }

    @Test
    void shouldShipTenIndustries() {
        assertThat(presets().map(Path::getFileName).map(Path::toString)).contains("foreign-trade", "healthcare", "training", "financial-services", "home-furniture",
                "consumer-goods", "equipment", "real-estate", "professional-services", "ict-saas");
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
        assertThat(manifest.at("/roles")).allSatisfy(role -> assertThat(role.has("description")).as(role.at("/key").asText()).isTrue());
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
    void shouldBeFoundGoodByTheApplication(Path file) {
        assertThat(TemplateChecker.check(PresetFiles.read(file), Lang.EN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldSurviveBeingReadAndWritten(Path file) throws Exception {
        JsonNode template = JsonLimits.mapper().readTree(Files.readString(file));
        JsonNode kept = TemplateReader.read(template, 1).document();

        assertThat(JsonLimits.mapper().readTree(kept.toString())).isEqualTo(template);
        assertThat(names(kept.at("/properties"))).containsExactlyElementsOf(TemplateReader.read(template, 1).fields().stream().map(Field::key).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldUseEverySection(Path file) {
        JsonNode template = PresetFiles.read(file);

        assertThat(StreamSupport.stream(template.at("/properties").spliterator(), false).map(field -> field.at("/kedang/section").asText()))
                .containsAll(keys(template.at("/kedang/sections"), "key"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void shouldReferToTemplatesOfThePreset(Path preset) {
        List<String> templates = texts(PresetFiles.read(preset.resolve("preset.json")).at("/templates"));

        for (Path file : PresetFiles.templates(preset)) {
            for (Field field : TemplateReader.read(PresetFiles.read(file), 1).fields()) {
                if (field.type() == FieldType.REFERENCE) {
                    assertThat(templates).as(file + " " + field.key()).contains(field.settings().target());
                }
            }
        }
        assertThat(templates.get(0)).isEqualTo("customer");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldLeadFromTheFirstStageToAllOthers(Path file) {
        List<Stage> stages = TemplateReader.read(PresetFiles.read(file), 1).stages();
        List<String> reached = new ArrayList<>(List.of(stages.get(0).key()));
        for (int i = 0; i < reached.size(); i++) {
            String from = reached.get(i);
            stages.stream().filter(stage -> stage.key().equals(from)).flatMap(stage -> stage.moves().stream()).filter(to -> !reached.contains(to)).forEach(reached::add);
        }

        assertThat(reached).containsExactlyInAnyOrderElementsOf(stages.stream().map(Stage::key).toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldSayHowLongRecordsAreKeptAndWhy(Path file) {
        assertThat(PresetFiles.read(file).at("/kedang/retention/months").asInt()).isBetween(12, 360);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldUseIconsOfTheDesignSystem(Path file) throws Exception {
        String sprite = Files.readString(Path.of("src/main/resources/META-INF/resources/assets/icons.svg"));

        assertThat(sprite).contains("id=\"" + PresetFiles.read(file).at("/kedang/icon").asText() + "\"")
                .contains("id=\"" + PresetFiles.read(file.getParent().getParent().resolve("preset.json")).at("/icon").asText() + "\"");
    }

    /** Each such field is an index: they cost when a company signs up and with every record filed. */
    @ParameterizedTest
    @MethodSource("templates")
    void shouldKeepFewFieldsInIndexes(Path file) {
        assertThat(TemplateReader.read(PresetFiles.read(file), 1).fields().stream().filter(field -> field.indexed() || field.unique()).count()).isLessThanOrEqualTo(22);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldListOptionsAsInTheEnum(Path file) {
        for (JsonNode field : PresetFiles.read(file).at("/properties")) {
            JsonNode allowed = field.at("/items/enum").isArray() ? field.at("/items/enum") : field.path("enum");

            assertThat(keys(field.at("/kedang/options"), "value")).isEqualTo(texts(allowed)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldBeAFormThatStaffCanFillIn(Path file) {
        JsonNode template = PresetFiles.read(file);
        boolean main = key(file).equals("customer");

        assertThat(template.at("/properties").size()).isBetween(main ? 20 : 12, 45);
        assertThat(template.at("/kedang/sections").size()).isBetween(main ? 4 : 2, 7);
        assertThat(template.at("/kedang/stages").size()).isBetween(2, 9);
        assertThat(template.at("/kedang/list/columns").size()).isBetween(5, 9);
        assertThat(template.at("/required").size()).isBetween(main ? 4 : 2, 7);
        assertThat(template.at("/kedang/page/highlights").size()).isBetween(3, 6);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldProtectWhatIsPersonal(Path file) {
        for (Field field : TemplateReader.read(PresetFiles.read(file), 1).fields()) {
            if (field.type() == FieldType.PHONE || field.type() == FieldType.EMAIL || hasColumn(field, FieldType.PHONE) || hasColumn(field, FieldType.EMAIL)) {
                assertThat(field.sensitivity()).as(field.key()).isGreaterThanOrEqualTo(Sensitivity.CONFIDENTIAL);
                assertThat(field.mask()).as(field.key()).isNotEqualTo("none");
            }
            if (Set.of("cn_resident_id", "bank_card").contains(String.valueOf(field.settings().scheme()))
                    || field.key().matches("(other_)?id_number|.*account|insurance_no|allergies|health_notes|credit_limit")) {
                assertThat(field.sensitivity()).as(field.key()).isEqualTo(Sensitivity.RESTRICTED);
                assertThat(field.mask()).as(field.key()).isNotEqualTo("none");
            }
        }
    }

    /** What is worked out from a protected value tells of it. */
    @ParameterizedTest
    @MethodSource("templates")
    void shouldProtectFormulasLikeWhatTheyUse(Path file) {
        Template template = TemplateReader.read(PresetFiles.read(file), 1);
        for (Field formula : template.fields()) {
            if (formula.type() == FieldType.FORMULA) {
                List<String> words = List.of(formula.settings().expression().split("[^a-z0-9_]+"));
                template.fields().stream().filter(field -> words.contains(field.key()))
                        .forEach(field -> assertThat(formula.sensitivity()).as(formula.key() + " of " + field.key()).isGreaterThanOrEqualTo(field.sensitivity()));
            }
        }
    }

    private static boolean hasColumn(Field table, FieldType type) {
        return table.settings().columns().stream().anyMatch(column -> column.type() == type);
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
        Set<String> names = new LinkedHashSet<>();
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
