package io.kedang.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * pgbench as the application's login role. Its connections begin in the tenant's schema and role, because pgbench prepares a script's
 * statements before it runs the first; path and role are then set in each transaction all the same.
 */
final class Pgbench {

    private final Path folder;
    private final int port;
    private final String password;
    private final BenchTenant tenant;

    Pgbench(Path folder, int port, String password, BenchTenant tenant) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.tenant = tenant;
    }

    Measure run(String name, PgbenchScript script, int seconds) {
        return run(name, script, BenchOptions.CLIENTS, seconds);
    }

    Measure run(String name, PgbenchScript script, int clients, int seconds) {
        try {
            Files.createDirectories(folder);
            Path command = write(name, script, clients, seconds);
            String output = Tool.run(folder, Map.of("PGPASSWORD", password, "PGCLIENTENCODING", "UTF8",
                    "PGOPTIONS", "-c search_path=" + tenant.schema() + " -c role=" + tenant.role()), List.of("sh", command.toString()));
            return PgbenchOutput.read(output, transactions(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shell script, because Java cannot pass Chinese arguments under every locale; it also shows a reader what was run. */
    private Path write(String name, PgbenchScript script, int clients, int seconds) throws IOException {
        Path sql = Files.writeString(folder.resolve(name + ".sql"), script.text());
        List<String> words = new ArrayList<>(List.of("exec pgbench", "-n", "-M prepared", "-c " + clients, "-j 2", "-T " + seconds,
                "-h 127.0.0.1", "-p " + port, "-U kedang_app", "-l", "--sampling-rate=0.1", "--log-prefix=" + quoted(folder.resolve(name).toString()),
                "-f " + quoted(sql.toString())));
        script.variables().forEach((variable, value) -> words.add("-D " + variable + "=" + quoted(value)));
        words.add("kedang");
        return Files.writeString(folder.resolve(name + ".sh"), String.join(" \\\n  ", words) + "\n");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The files are read and deleted. */
    private Stream<String> transactions(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches(name + "\\.\\d+(\\.\\d+)?")).toList()) {
                lines.addAll(Files.readAllLines(file));
                Files.delete(file);
            }
        }
        return lines.stream();
    }
}
