package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.kedang.kernel.Label;
import io.kedang.kernel.Violation;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.Preset;
import io.kedang.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The file {@code preset.json}: what it may say, and what it says. */
final class PresetManifest {

    private static final List<String> AXES = List.of("industry", "behaviour", "value");
    private static final List<String> FIRST_ROLES = List.of("admin", "staff");
    private static final Schema META = metaSchema();

    private PresetManifest() {
    }

    /** @param folder name of the folder, which is the preset's key */
    static List<Violation> check(JsonNode manifest, String folder) {
        var structural = META.validate(manifest);
        if (!structural.isEmpty()) {
            return structural.stream().map(error -> new Violation(error.getInstanceLocation().toString(), "preset_" + error.getKeyword(), error.getMessage())).toList();
        }
        var found = new ArrayList<Violation>();
        if (!manifest.path("key").asText().equals(folder)) {
            found.add(new Violation("/key", "preset_key", "is not " + folder + ", as the folder is called"));
        }
        AXES.forEach(axis -> repeated("/tags/" + axis, manifest.path("tags").path(axis), found));
        repeated("/roles", manifest.path("roles"), found);
        for (int i = 0; i < FIRST_ROLES.size(); i++) {
            if (!manifest.at("/roles/" + i + "/key").asText().equals(FIRST_ROLES.get(i))) {
                found.add(new Violation("/roles/" + i + "/key", "preset_role", "is not " + FIRST_ROLES.get(i) + ": the roles begin with admin and staff"));
            }
        }
        return found;
    }

    private static void repeated(String pointer, JsonNode list, List<Violation> found) {
        var seen = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            var key = list.get(i).path("key").asText();
            if (!seen.add(key)) {
                found.add(new Violation(pointer + "/" + i + "/key", "preset_repeated", key + " is there twice"));
            }
        }
    }

    static Preset read(JsonNode manifest, List<Template> templates) {
        return new Preset(manifest.path("key").asText(), label(manifest.path("name")), label(manifest.path("description")),
                manifest.path("icon").asText("building"), templates, tags(manifest.path("tags")),
                list(manifest.path("roles"), role -> new Preset.Role(role.path("key").asText(), label(role.path("name")), label(role.path("description")), role.get("document"))));
    }

    private static Map<String, List<Preset.Tag>> tags(JsonNode node) {
        var tags = new LinkedHashMap<String, List<Preset.Tag>>();
        AXES.forEach(axis -> tags.put(axis, list(node.path(axis), tag -> new Preset.Tag(tag.path("key").asText(), label(tag.path("label"))))));
        return tags;
    }

    private static Label label(JsonNode node) {
        return node.isObject() ? new Label(node.path("zh").asText(), node.path("en").asText()) : null;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    private static Schema metaSchema() {
        try (var stream = PresetManifest.class.getResourceAsStream("/schema/preset-v1.meta.json")) {
            return SchemaRegistries.make().getSchema(JsonLimits.mapper().readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
