package io.kedang.template.internal;

import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.TemplateConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Presets from folders, read at start. A preset with a mistake is left out, with the reasons in the log; having none at all stops the start. */
@Startup
@ApplicationScoped
class FolderPresets implements Presets {

    private static final Logger LOG = Logger.getLogger(FolderPresets.class);

    private final List<Preset> presets;

    FolderPresets(TemplateConfig config) {
        presets = read(config.presets());
        if (presets.isEmpty()) {
            throw new IllegalStateException("No usable preset in " + config.presets().stream().map(Path::toAbsolutePath).toList()
                    + ": set KEDANG_PRESETS to the folder of presets.");
        }
        LOG.infof("presets: %s", presets.stream().map(Preset::key).toList());
    }

    @Override
    public List<Preset> all() {
        return presets;
    }

    @Override
    public Optional<Preset> find(String key) {
        return presets.stream().filter(preset -> preset.key().equals(key)).findFirst();
    }

    private static List<Preset> read(List<Path> roots) {
        var found = new LinkedHashMap<String, Preset>();
        roots.stream().flatMap(root -> foldersIn(root).stream()).forEach(folder -> readOne(folder).ifPresent(preset -> {
            if (found.putIfAbsent(preset.key(), preset) != null) {
                LOG.errorf("preset %s is left out: another folder read before has the key %s", folder, preset.key());
            }
        }));
        return List.copyOf(found.values());
    }

    private static List<Path> foldersIn(Path root) {
        try (var children = Files.list(root)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(PresetFolder.MANIFEST))).sorted().toList();
        } catch (IOException unreadable) {
            LOG.errorf("the folder of presets cannot be read: %s", root.toAbsolutePath());
            return List.of();
        }
    }

    private static Optional<Preset> readOne(Path folder) {
        try {
            return Optional.of(new PresetFolder(folder).read());
        } catch (PresetMistakes mistakes) {
            LOG.errorf("preset %s is left out: %s", folder, mistakes.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "preset %s is left out", folder);
        }
        return Optional.empty();
    }
}
