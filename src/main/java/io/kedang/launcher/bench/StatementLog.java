package io.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads transactions out of PostgreSQL's log, written with {@link #PREFIX} and {@code log_statement = all}. */
final class StatementLog {

    /** {@code log_line_prefix}: the process, which tells the connections apart. */
    static final String PREFIX = "kedang-bench %p ";

    private static final Pattern ENTRY = Pattern.compile("kedang-bench (\\d+) (LOG|DETAIL):  (.*)", Pattern.DOTALL);
    private static final Pattern SENT = Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*+')(?:, |$)");

    private StatementLog() {
    }

    /** Every transaction from its BEGIN to its end, in the order they ended; those of several connections are told apart. */
    static List<List<TracedStatement>> transactions(String log) {
        List<List<TracedStatement>> ended = new ArrayList<>();
        Map<String, List<TracedStatement>> open = new HashMap<>();
        for (String entry : entries(log)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (matcher.matches()) {
                read(matcher.group(3), open.computeIfAbsent(matcher.group(1), pid -> new ArrayList<>()), ended);
            }
        }
        return ended;
    }

    private static void read(String text, List<TracedStatement> open, List<List<TracedStatement>> ended) {
        Matcher sent = SENT.matcher(text);
        Matcher parameters = PARAMETERS.matcher(text);
        if (sent.matches()) {
            add(new TracedStatement(sent.group(1).strip(), List.of()), open, ended);
        } else if (parameters.matches() && !open.isEmpty()) {
            TracedStatement last = open.remove(open.size() - 1);
            open.add(new TracedStatement(last.sql(), values(parameters.group(1))));
        }
    }

    private static void add(TracedStatement statement, List<TracedStatement> open, List<List<TracedStatement>> ended) {
        if (statement.begins()) {
            open.clear();
        }
        open.add(statement);
        if (statement.ends()) {
            ended.add(List.copyOf(open));
            open.clear();
        }
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String value = parameter.group(1);
            values.add(value.equals("NULL") ? null : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return values;
    }

    /** Lines that go on are indented by a tab. */
    private static List<String> entries(String log) {
        List<String> entries = new ArrayList<>();
        for (String line : log.split("\n")) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.remove(entries.size() - 1) + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }
}
