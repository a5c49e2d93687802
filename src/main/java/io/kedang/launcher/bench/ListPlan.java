package io.kedang.launcher.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL executes the list the application asked for, with the very values it bound. */
final class ListPlan {

    private final List<String> lines;

    private ListPlan(List<String> lines) {
        this.lines = lines;
    }

    static ListPlan of(Connection superuser, TracedStatement select) {
        String values = String.join(", ", select.parameters().stream().map(value -> value == null ? "NULL" : "'" + value.replace("'", "''") + "'").toList());
        try (Statement statement = superuser.createStatement()) {
            statement.execute("PREPARE kedang_bench_list AS " + select.sql());
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS) EXECUTE kedang_bench_list(" + values + ")")) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            statement.execute("DEALLOCATE kedang_bench_list");
            return new ListPlan(lines);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines() {
        return lines;
    }

    boolean usesIndex() {
        return lines.stream().anyMatch(line -> line.contains("Index")) && lines.stream().noneMatch(line -> line.contains("Seq Scan on record"));
    }

    String summary() {
        return String.join("; ", lines.stream().filter(line -> line.contains("Scan") || line.contains("Sort Method") || line.contains("Sort "))
                .map(line -> line.replaceAll("\\(.*", "").replace("->", "").trim()).filter(line -> !line.isEmpty()).toList());
    }
}
