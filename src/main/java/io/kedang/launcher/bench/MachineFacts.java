package io.kedang.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Where it was measured: without this no figure means anything. */
final class MachineFacts {

    private MachineFacts() {
    }

    static Map<String, String> read(Connection database) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("measured at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("cores", Runtime.getRuntime().availableProcessors() + " (" + line("/proc/cpuinfo", "model name") + ")");
        facts.put("memory", line("/proc/meminfo", "MemTotal"));
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put("PostgreSQL", setting(database, "server_version") + ", fsync " + setting(database, "fsync") + ", synchronous_commit "
                + setting(database, "synchronous_commit") + ", full_page_writes " + setting(database, "full_page_writes") + ", shared_buffers "
                + setting(database, "shared_buffers"));
        facts.put("everything on this machine", "application, PostgreSQL, Keycloak and the load generator share its cores");
        return facts;
    }

    private static String line(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name)).findFirst().map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String setting(Connection database, String name) {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
