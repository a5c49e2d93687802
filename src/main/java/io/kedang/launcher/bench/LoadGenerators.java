package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs the bench cannot do without; missed at the beginning, not after minutes. */
final class LoadGenerators {

    /** The first that can pipeline. */
    private static final int OLDEST_PGBENCH = 14;

    private LoadGenerators() {
    }

    static void require() {
        if (!onPath("wrk")) {
            throw new LauncherException("wrk was not found: install it (Debian: apt-get install wrk).");
        }
        String version = Tool.run(Path.of("/"), Map.of(), List.of("pgbench", "--version"));
        Matcher major = Pattern.compile("\\(PostgreSQL\\) (\\d+)").matcher(version);
        if (!major.find() || Integer.parseInt(major.group(1)) < OLDEST_PGBENCH) {
            throw new LauncherException("pgbench " + OLDEST_PGBENCH + " or newer is needed, and this is " + version.strip()
                    + ": install a newer PostgreSQL's.");
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
