package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.Template;
import io.kedang.template.TemplateConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Presets from a folder. A preset with a mistake is left out, with the reason in the log; having none at all stops the start. */
@Startup
@ApplicationScoped
class FolderPresets implements Presets {

    private static final Logger LOG = Logger.getLogger(FolderPresets.class);
    private static final List<String> AXES = List.of("industry", "behaviour", "value");

    private final ObjectMapper json = JsonLimits.mapper();
    private final List<Preset> presets;

    FolderPresets(TemplateConfig config) {
        presets = read(config.presets());
        if (presets.isEmpty()) {
            throw new IllegalStateException("No usable preset in " + config.presets().toAbsolutePath() + ": set KEDANG_PRESETS to the folder of presets.");
        }
    }

    @Override
    public List<Preset> all() {
        return presets;
    }

    @Override
    public Optional<Preset> find(String key) {
        return presets.stream().filter(preset -> preset.key().equals(key)).findFirst();
    }

    private List<Preset> read(Path folder) {
        try (var children = Files.list(folder)) {
            return children.filter(child -> Files.isRegularFile(child.resolve("preset.json"))).sorted().flatMap(child -> readOne(child).stream()).toList();
        } catch (IOException unreadable) {
            LOG.errorf("the folder of presets cannot be read: %s", folder.toAbsolutePath());
            return List.of();
        }
    }

    private Optional<Preset> readOne(Path folder) {
        try {
            var manifest = parse(folder.resolve("preset.json"));
            var templates = StreamSupport.stream(manifest.path("templates").spliterator(), false)
                    .map(key -> template(folder.resolve("templates").resolve(key.asText() + ".json"))).toList();
            return Optional.of(new Preset(manifest.path("key").asText(), label(manifest.path("name")), label(manifest.path("description")),
                    manifest.path("icon").asText("building"), templates, tags(manifest.path("tags"))));
        } catch (IllegalArgumentException | UncheckedIOException mistake) {
            LOG.errorf("preset %s is left out: %s", folder.getFileName(), mistake.getMessage());
            return Optional.empty();
        }
    }

    private Template template(Path file) {
        var document = parse(file);
        var violations = TemplateChecker.check(document, Lang.EN);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(file.getFileName() + " " + violations.get(0).pointer() + ": " + violations.get(0).message());
        }
        return TemplateReader.read(document, 0);
    }

    private static Map<String, List<Preset.Tag>> tags(JsonNode node) {
        var tags = new LinkedHashMap<String, List<Preset.Tag>>();
        AXES.forEach(axis -> tags.put(axis, StreamSupport.stream(node.path(axis).spliterator(), false)
                .map(tag -> new Preset.Tag(tag.path("key").asText(), label(tag.path("label")))).toList()));
        return tags;
    }

    private static Label label(JsonNode node) {
        return new Label(node.path("zh").asText(), node.path("en").asText());
    }

    private JsonNode parse(Path file) {
        try {
            return json.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
