package io.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's distribution, fetched by Maven, unpacked and optimized once, then only read. Several state folders (the
 * local installation, tests) run from the same copy.
 */
final class KeycloakDistribution {

    private static final String ARTIFACT = "org.keycloak:keycloak-quarkus-dist:%s:zip";
    /**
     * What is decided when it is optimized. Without compression, because compressed copies of the theme outlive a restart
     * in the programs' folder, and an edited style is not seen.
     */
    private static final List<String> BUILD = List.of("--db=postgres", "--spi-resource-encoding--gzip--enabled=false");
    private static final String PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

    private final Project project;
    private final Path shared;
    private final Path home;
    private final Console console;

    KeycloakDistribution(Project project, Path shared, Console console) {
        this.project = project;
        this.shared = shared;
        this.home = shared.resolve("keycloak");
        this.console = console;
    }

    /** The unpacked folder; does the work only when this version is not there yet. */
    Path ensure() {
        if (isReady()) {
            return home;
        }
        try {
            Files.createDirectories(shared);
            try (FileChannel channel = FileChannel.open(shared.resolve("keycloak.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                if (lock.isValid() && !isReady()) {
                    make();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private boolean isReady() {
        try {
            return Files.readString(marker()).equals(recipe());
        } catch (IOException notYet) {
            return false;
        }
    }

    private String recipe() {
        return project.keycloakVersion() + " " + String.join(" ", BUILD);
    }

    private Path marker() {
        return home.resolve(".kedang-ready");
    }

    private void make() throws IOException {
        Path download = shared.resolve("download");
        Path zip = fetch(download);
        console.step("Unpacking Keycloak " + project.keycloakVersion());
        Path half = shared.resolve("keycloak.unpacking");
        StateFolder.deleteTree(half);
        StateFolder.deleteTree(home);
        unpack(zip, half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        StateFolder.deleteTree(download);
        console.step("Optimizing Keycloak for PostgreSQL (once, about 20 s)");
        optimize();
        Files.writeString(marker(), recipe());
    }

    private Path fetch(Path folder) {
        String version = project.keycloakVersion();
        console.step("Fetching Keycloak " + version + " (177 MB, once)");
        Path log = folder.resolveSibling("download.log");
        int status = Commands.run(project.root(), log, List.of("mvn", "-q", "-B", PLUGIN,
                "-Dartifact=" + String.format(ARTIFACT, version), "-DoutputDirectory=" + folder));
        Path zip = folder.resolve("keycloak-quarkus-dist-" + version + ".zip");
        if (status != 0 || !Files.exists(zip)) {
            throw new LauncherException("Keycloak " + version + " could not be downloaded by Maven: check the network or "
                    + "Maven's settings, and start again (details in " + log + ").");
        }
        return zip;
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path name = Path.of(entry.getName());
                Path file = name.getNameCount() == 1 ? target : target.resolve(name.subpath(1, name.getNameCount())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("An entry of " + zip + " leaves its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }

    private void optimize() {
        Path log = shared.resolve("keycloak-build.log");
        List<String> command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD);
        int status = Commands.run(home, log, command);
        if (status != 0) {
            throw new LauncherException("Keycloak could not be built: see " + log + ".");
        }
    }
}
