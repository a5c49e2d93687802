package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Preset;
import io.kedang.template.PresetFiles;
import io.kedang.template.TemplateConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator drops into a folder of presets is picked up; a mistake leaves out that preset alone, and says where it is. */
class FolderPresetsTest {

    @TempDir
    Path root;

    @Test
    void shouldReadEveryPresetOfThisProject() {
        var presets = read(config(PresetFiles.FOLDER)).all();

        assertThat(presets).extracting(Preset::key).containsExactlyElementsOf(PresetFiles.presets().stream().map(folder -> folder.getFileName().toString()).toList());
        assertThat(presets).allSatisfy(preset -> {
            assertThat(preset.roles()).extracting(Preset.Role::key).startsWith("admin", "staff");
            assertThat(preset.roles()).allSatisfy(role -> assertThat(role.description()).isNotNull());
            assertThat(preset.tags()).containsOnlyKeys("industry", "behaviour", "value");
            assertThat(preset.retention()).hasSameSizeAs(preset.templates()).allSatisfy(suggestion -> assertThat(suggestion.months()).isPositive());
        });
    }

    @Test
    void shouldPickUpAFolderDroppedInBesideTheOthers() {
        copy("training", "tea-shops");

        assertThat(read(config(PresetFiles.FOLDER, root)).find("tea-shops")).isPresent();
    }

    @Test
    void shouldReadTheFlatFilesOfAConfigMap() throws IOException {
        var folder = copy("training", "tea-shops");
        for (var file : List.of("customer", "corporate_client")) {
            Files.move(folder.resolve("templates/" + file + ".json"), folder.resolve("templates." + file + ".json"));
        }
        Files.delete(folder.resolve("templates"));

        assertThat(checked(folder).templates()).hasSize(2);
    }

    @Test
    void shouldLeaveOutOnlyThePresetWithAMistake() {
        copy("training", "good");
        edit(copy("training", "bad").resolve("preset.json"), manifest -> manifest.remove("roles"));

        assertThat(read(config(root)).all()).extracting(Preset::key).containsExactly("good");
    }

    @Test
    void shouldKeepTheFirstOfTwoPresetsWithOneKey() {
        copy("training", "training");
        edit(root.resolve("training/preset.json"), manifest -> manifest.withObject("/name").put("en", "The operator's own"));

        assertThat(read(config(root, PresetFiles.FOLDER)).find("training").orElseThrow().name().en()).isEqualTo("The operator's own");
        assertThat(read(config(PresetFiles.FOLDER, root)).find("training").orElseThrow().name().en()).isNotEqualTo("The operator's own");
    }

    @Test
    void shouldNotStartWithoutAnyPreset() {
        assertThatThrownBy(() -> read(config(root, root.resolve("nowhere")))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KEDANG_PRESETS").hasMessageContaining("nowhere");
    }

    @Test
    void shouldNameTheFileAndThePlaceOfEveryMistakeInTheManifest() {
        var folder = copy("training", "tea-shops");
        edit(folder.resolve("preset.json"), manifest -> {
            manifest.put("colour", "green");
            manifest.put("icon", "Not An Icon");
        });

        assertThatThrownBy(() -> checked(folder)).isInstanceOf(PresetMistakes.class).hasMessageContaining("preset.json /icon: ").hasMessageContaining("colour");
    }

    @Test
    void shouldRefuseKeysThatAreThereTwice() {
        var folder = copy("training", "tea-shops");
        edit(folder.resolve("preset.json"), manifest -> {
            manifest.withArray("/tags/value").addObject().put("key", manifest.at("/tags/value/0/key").asText()).putObject("label").put("zh", "又").put("en", "Again");
            manifest.withArray("/roles").addObject().put("key", "staff").putObject("name").put("zh", "又").put("en", "Again");
        });

        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("/roles/").hasMessageContaining("/tags/value/").hasMessageContaining("is there twice");
    }

    @Test
    void shouldAskForTheRolesThatCarryRightsFirst() {
        var folder = copy("training", "tea-shops");
        edit(folder.resolve("preset.json"), manifest -> ((ObjectNode) manifest.at("/roles/1")).put("key", "helper"));

        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("preset.json /roles/1/key: ");
    }

    @Test
    void shouldCompareKeysWithTheNamesOfFolderAndFile() {
        var folder = copy("training", "tea-shops");
        edit(folder.resolve("preset.json"), manifest -> manifest.put("key", "coffee-shops"));
        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("preset.json /key: is not tea-shops");

        edit(folder.resolve("preset.json"), manifest -> manifest.put("key", "tea-shops"));
        edit(folder.resolve("templates/corporate_client.json"), template -> template.put("$id", "urn:kedang:template:other").withObject("/kedang").put("key", "other"));
        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("templates/corporate_client.json /kedang/key: is not corporate_client");
    }

    @Test
    void shouldNameTheFileAndThePlaceOfAMistakeInATemplate() {
        var folder = copy("training", "tea-shops");
        edit(folder.resolve("templates/customer.json"), template -> ((ObjectNode) template.at("/properties/phone/kedang")).put("section", "nowhere"));

        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("templates/customer.json /properties/phone/kedang/section: ");
    }

    @Test
    void shouldRefuseReferencesThatLeaveThePreset() {
        var folder = copy("home-furniture", "tea-shops");
        edit(folder.resolve("preset.json"), manifest -> manifest.putArray("templates").add("customer").add("service"));

        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("templates/service.json /properties/order/kedang/template: ");
    }

    @Test
    void shouldSayWhereAFileIsNotJson() throws IOException {
        var folder = copy("training", "tea-shops");
        Files.writeString(folder.resolve("templates/customer.json"), "{\n  \"title\": \"Customer\",\n  \"title\": \"Customer\"\n}");
        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("templates/customer.json line 3").hasMessageContaining("title");

        Files.delete(folder.resolve("templates/customer.json"));
        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("templates/customer.json cannot be read");
    }

    @Test
    void shouldNotReadFilesOfAnySize() throws IOException {
        var folder = copy("training", "tea-shops");
        Files.writeString(folder.resolve("preset.json"), " ".repeat(1_100_000));

        assertThatThrownBy(() -> checked(folder)).hasMessageContaining("preset.json is larger than 1 MB");
    }

    @Test
    void shouldLeaveOutAPresetWhoseExpressionsAreWrong() {
        copy("training", "good");
        edit(copy("training", "bad").resolve("templates/customer.json"), template -> ((ObjectNode) template.at("/properties/grade/kedang")).put("visibleWhen", "no_such_field > 1"));

        assertThat(read(config(root)).all()).extracting(Preset::key).containsExactly("good");
        assertThatThrownBy(() -> checked(root.resolve("bad"))).hasMessageContaining("templates/customer.json /properties/grade/kedang/visibleWhen: ");
    }

    @Test
    void shouldNotKeepTheStartWaitingForTheTemplates() {
        edit(copy("training", "bad").resolve("templates/customer.json"), template -> ((ObjectNode) template.at("/properties/grade/kedang")).put("visibleWhen", "("));
        var later = new java.util.ArrayList<Runnable>();
        var presets = new FolderPresets(config(root), later::add);

        assertThat(presets.find("bad")).isPresent();
        later.forEach(Runnable::run);
        assertThat(presets.find("bad")).isEmpty();
    }

    /** With the templates checked at once. */
    private static FolderPresets read(TemplateConfig config) {
        return new FolderPresets(config, Runnable::run);
    }

    private static Preset checked(Path path) {
        var folder = new PresetFolder(path);
        var preset = folder.read();
        folder.check();
        return preset;
    }

    private static TemplateConfig config(Path... roots) {
        return () -> List.of(roots);
    }

    /** A preset of this project under another name. */
    private Path copy(String preset, String name) {
        var folder = root.resolve(name);
        try (var files = Files.walk(PresetFiles.FOLDER.resolve(preset))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(PresetFiles.FOLDER.resolve(preset).relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        edit(folder.resolve("preset.json"), manifest -> manifest.put("key", name));
        return folder;
    }

    private static void edit(Path file, Consumer<ObjectNode> change) {
        var document = (ObjectNode) PresetFiles.read(file);
        change.accept(document);
        try {
            Files.writeString(file, document.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
