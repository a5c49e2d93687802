package io.kedang.template.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.RoleDocuments;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One preset on disk: {@code preset.json} and its templates as {@code templates/<key>.json}, or as {@code templates.<key>.json} beside it,
 * because the files of a mounted ConfigMap have no folders.
 */
final class PresetFolder {

    static final String MANIFEST = "preset.json";
    private static final long LARGEST = 1_048_576;

    private final ObjectMapper json = JsonLimits.mapper();
    private final Path folder;
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    PresetFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the manifest, which is checked, and the templates, which are not.
     *
     * @throws PresetMistakes with what is wrong with the manifest, or with templates that cannot be read at all
     */
    Preset read() {
        var manifest = parse(MANIFEST);
        report(MANIFEST, PresetManifest.check(manifest, folder.getFileName().toString()));
        failOnMistakes();
        manifest.path("templates").forEach(key -> documents.put(key.asText(), parse(fileOf(key.asText()))));
        try {
            return PresetManifest.read(manifest, documents.values().stream().map(document -> TemplateReader.read(document, 0)).toList());
        } catch (RuntimeException unreadable) {
            check();
            throw unreadable;
        }
    }

    /** Checks the templates that were read: all of their expressions are compiled, which takes its time. @throws PresetMistakes with everything that is wrong */
    void check() {
        documents.forEach(this::check);
        failOnMistakes();
        checkRoles();
        failOnMistakes();
    }

    private void checkRoles() {
        var templates = documents.values().stream().map(document -> TemplateReader.read(document, 0)).toList();
        var roles = parse(MANIFEST).path("roles");
        for (int i = 0; i < roles.size(); i++) {
            var place = "/roles/" + i + "/document";
            var document = roles.get(i).get("document");
            if (document != null) {
                report(MANIFEST, RoleDocuments.check(document, templates, Lang.EN).stream()
                        .map(wrong -> new Violation(place + wrong.pointer(), wrong.code(), wrong.message())).toList());
            }
        }
    }

    private String fileOf(String template) {
        var nested = "templates/" + template + ".json";
        var flat = "templates." + template + ".json";
        return !Files.exists(folder.resolve(nested)) && Files.exists(folder.resolve(flat)) ? flat : nested;
    }

    private void check(String key, JsonNode document) {
        var file = fileOf(key);
        var found = TemplateChecker.check(document, Lang.EN);
        report(file, found);
        if (!key.equals(document.at("/kedang/key").asText())) {
            mistakes.add(file + " /kedang/key: is not " + key + ", as the file is called");
        }
        if (found.isEmpty()) {
            TemplateReader.read(document, 0).fields().stream().filter(field -> field.settings().target() != null && !documents.containsKey(field.settings().target()))
                    .forEach(field -> mistakes.add(file + " /properties/" + field.key() + "/kedang/template: this preset has no template " + field.settings().target()));
        }
    }

    private JsonNode parse(String file) {
        try {
            var path = folder.resolve(file);
            if (Files.size(path) > LARGEST) {
                throw new PresetMistakes(List.of(file + " is larger than 1 MB"));
            }
            return json.readTree(Files.readAllBytes(path));
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            throw new PresetMistakes(List.of(file + " line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + malformed.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw new PresetMistakes(List.of(file + " cannot be read"));
        }
    }

    private void report(String file, List<Violation> violations) {
        violations.forEach(violation -> mistakes.add(file + " " + violation.pointer() + ": " + violation.message()));
    }

    private void failOnMistakes() {
        if (!mistakes.isEmpty()) {
            throw new PresetMistakes(mistakes);
        }
    }
}
