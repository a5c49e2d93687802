package io.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The application's classes as the JVM keeps them in memory (application class-data sharing): a start that maps them needs not load, check
 * and link them again, which is half of its work. Made by {@code jcmd} from a running application, in a process of its own. It is only ever an
 * optimization: the JVM ignores an archive that does not fit, and without {@code jcmd} there is none.
 */
public final class ClassArchive {

    private static final String SUFFIX = ".jsa";
    private static final long LIMIT_SECONDS = 180;

    private final Path file;
    private final Path workFolder;

    private ClassArchive(Path file, Path workFolder) {
        this.file = file;
        this.workFolder = workFolder;
    }

    /** The archive for one packaged application on this Java. */
    public static ClassArchive of(StateFolder state, Path packaged) {
        return new ClassArchive(state.shared().resolve("classes").resolve(key(packaged) + SUFFIX), state.root());
    }

    /** An archive fits one build at one place, run by one Java. */
    private static String key(Path packaged) {
        try {
            var app = packaged.toAbsolutePath().resolve("app").resolve("kedang.jar");
            var facts = app + " " + (Files.exists(app) ? Files.getLastModifiedTime(app) + " " + Files.size(app) : "") + " "
                    + System.getProperty("java.vm.version") + " " + System.getProperty("java.home");
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Options of a JVM that is to use it; none while there is no archive. At the address it was made for, or all of it must be read and rewritten first. */
    List<String> options() {
        return exists() ? List.of("-XX:SharedArchiveFile=" + file, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-Xlog:cds=off", "-Xlog:cds+dynamic=off") : List.of();
    }

    /**
     * Makes it from what the application has loaded so far, unless it is there. The application goes on serving.
     *
     * @return whether it is there now
     */
    public boolean make(ProcessHandle application) {
        if (exists()) {
            return true;
        }
        try {
            var folder = Files.createDirectories(file.getParent());
            clear(folder, "");
            var part = folder.resolve("part-" + application.pid() + SUFFIX);
            run(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(application.pid()), "VM.cds", "static_dump",
                    part.toString()));
            clear(workFolder, "java_pid" + application.pid() + "_std");
            if (Files.exists(part)) {
                Files.move(part, file);
            }
        } catch (IOException notMade) {
            return false;
        }
        return exists();
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Earlier builds' archives, a hundred megabytes each; and what the JVM's dump said, in the folder that the application works in. */
    private static void clear(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.filter(path -> path.getFileName().toString().startsWith(prefix) && Files.isRegularFile(path)).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }
}
