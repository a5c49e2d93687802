package io.kedang.template.internal;

import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.TemplateConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Presets from folders, read at start. A preset with a mistake is left out, with the reasons in the log; having none at all stops the start. Templates are
 * checked some seconds later, because compiling all their expressions would keep the start waiting; nothing is ever published unchecked.
 */
@Startup
@ApplicationScoped
class FolderPresets implements Presets {

    private static final Logger LOG = Logger.getLogger(FolderPresets.class);
    private static final Executor ONCE_STARTED = CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS);

    private final Map<String, Preset> presets = new ConcurrentSkipListMap<>();

    @Inject
    FolderPresets(TemplateConfig config) {
        this(config, ONCE_STARTED);
    }

    /** @param later where templates are checked */
    FolderPresets(TemplateConfig config, Executor later) {
        var read = new LinkedHashMap<String, PresetFolder>();
        config.presets().stream().flatMap(root -> foldersIn(root).stream()).forEach(folder -> readOne(folder, read));
        if (presets.isEmpty()) {
            throw new IllegalStateException("No usable preset in " + config.presets().stream().map(Path::toAbsolutePath).toList()
                    + ": set KEDANG_PRESETS to the folder of presets.");
        }
        later.execute(() -> check(read));
    }

    @Override
    public List<Preset> all() {
        return List.copyOf(presets.values());
    }

    @Override
    public Optional<Preset> find(String key) {
        return Optional.ofNullable(presets.get(key));
    }

    private static List<Path> foldersIn(Path root) {
        try (var children = Files.list(root)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(PresetFolder.MANIFEST))).sorted().toList();
        } catch (IOException unreadable) {
            LOG.errorf("the folder of presets cannot be read: %s", root.toAbsolutePath());
            return List.of();
        }
    }

    private void readOne(Path path, Map<String, PresetFolder> read) {
        var folder = new PresetFolder(path);
        orLeaveOut(path.toString(), () -> {
            var preset = folder.read();
            if (presets.putIfAbsent(preset.key(), preset) != null) {
                LOG.errorf("preset %s is left out: another folder read before has the key %s", path, preset.key());
            } else {
                read.put(preset.key(), folder);
            }
        });
    }

    private void check(Map<String, PresetFolder> folders) {
        folders.forEach((key, folder) -> {
            if (!orLeaveOut(key, folder::check)) {
                presets.remove(key);
            }
        });
        LOG.infof("presets: %s", presets.keySet());
    }

    private static boolean orLeaveOut(String preset, Runnable work) {
        try {
            work.run();
            return true;
        } catch (PresetMistakes mistakes) {
            LOG.errorf("preset %s is left out: %s", preset, mistakes.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "preset %s is left out", preset);
        }
        return false;
    }
}
