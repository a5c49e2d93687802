package io.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one local installation keeps everything: {@code .kedang/} in the project, or {@code $KEDANG_HOME}.
 *
 * @param root this installation's own data, secrets, logs
 * @param shared unpacked programs, which installations can share
 */
public record StateFolder(Path root, Path shared) {

    public StateFolder {
        root = root.toAbsolutePath().normalize();
        shared = shared.toAbsolutePath().normalize();
    }

    /** The folder, made if missing and closed to other users. */
    public static StateFolder open(Path root, Path shared) {
        StateFolder state = new StateFolder(root, shared);
        try {
            for (Path folder : List.of(state.root(), state.logs(), state.run(), state.postgresPrograms())) {
                Files.createDirectories(folder);
            }
            for (Path folder : List.of(state.root(), state.shared())) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new LauncherException("Cannot write to " + state.root() + ": make it writable, or name another folder "
                    + "in KEDANG_HOME.", e);
        }
        return state;
    }

    /** PostgreSQL's data. */
    public Path postgresData() {
        return root.resolve("pg");
    }

    /** PostgreSQL's programs, unpacked. */
    public Path postgresPrograms() {
        return shared.resolve("postgres");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String component) {
        return logs().resolve(component + ".log");
    }

    /** Process ids, the lock, what runs where. */
    public Path run() {
        return root.resolve("run");
    }

    /** The deployment key, which opens what is encrypted in the data: neither is worth anything without the other. */
    public Path keyFile() {
        return root.resolve("deployment-key.json");
    }

    /** Companies' root keys, which the deployment key opens. */
    public Path keyFolder() {
        return root.resolve("keys");
    }

    public Secrets secrets() {
        return Secrets.load(root.resolve("secrets.properties"));
    }

    /** The argument that marks each JVM started for this folder, so that one left behind can be recognized. */
    public String marker() {
        return "-Dkedang.home=" + root;
    }

    /** The argument that marks the supervisor itself. */
    public String supervisorMarker() {
        return "-Dkedang.supervisor=" + root;
    }

    /** Deletes the data, the secrets and the logs; what was downloaded and unpacked stays. */
    public void deleteData() {
        LeftBehind.stop(this);
        for (String name : List.of("pg", "logs", "secrets.properties", "deployment-key.json", "keys", "files")) {
            deleteTree(root.resolve(name));
        }
        open(root, shared);
    }

    static void deleteTree(Path tree) {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + tree, e);
        }
    }
}
