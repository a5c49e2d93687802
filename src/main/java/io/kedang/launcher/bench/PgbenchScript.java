package io.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A traced transaction as a script for pgbench. Parameters stay parameters, given to pgbench as variables; only what must differ from one
 * transaction to the next is computed, from numbers of pgbench's own.
 *
 * @param variables for pgbench's {@code -D}
 */
record PgbenchScript(String text, Map<String, String> variables) {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d.*");
    /** Counted per client; ids rise with time, as the application's do. */
    private static final String COUNTERS = """
            \\set n :n + 1
            \\set id_high 1000000000000000 + :n
            \\set id_low 1000000000000000 + :client_id
            \\set number 8000000000000 + 100 * :n + :client_id
            """;
    private static final String ID = "(:id_high::text || :id_low::text)::uuid";

    /** The same transaction, again and again. */
    static PgbenchScript repeated(List<TracedStatement> transaction) {
        return of(transaction, value -> null, "");
    }

    /**
     * A transaction that files a record: each with an id and a number in its name of its own, at its own time.
     *
     * @param id the traced record's
     * @param number the one in the traced record's name
     */
    static PgbenchScript filing(List<TracedStatement> transaction, String id, String number) {
        return of(transaction, value -> {
            if (value.equals(id)) {
                return List.of(ID);
            }
            if (TIMESTAMP.matcher(value).matches()) {
                return List.of("now()");
            }
            return value.contains(number) ? List.of(value.split(Pattern.quote(number), -1)) : null;
        }, COUNTERS);
    }

    /** Sent without waiting for each answer, as the application does. */
    PgbenchScript pipelined() {
        int begin = text.indexOf("BEGIN");
        return new PgbenchScript(text.substring(0, begin) + "\\startpipeline\n" + text.substring(begin) + "\\endpipeline\n", variables);
    }

    private interface Varying {
        /** The one expression, or the parts between which the number stands; null when the value stays as it is. */
        List<String> of(String value);
    }

    private static PgbenchScript of(List<TracedStatement> transaction, Varying varying, String counters) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (!counters.isEmpty()) {
            variables.put("n", "0");
        }
        StringBuilder text = new StringBuilder(counters);
        for (TracedStatement statement : transaction) {
            for (String sql : statement.parameters().isEmpty() ? List.of(statement.sql().split(";\\s*")) : List.of(statement.sql())) {
                text.append(bound(sql, statement.parameters(), varying, variables)).append(";\n");
            }
        }
        return new PgbenchScript(text.toString(), variables);
    }

    private static String bound(String sql, List<String> parameters, Varying varying, Map<String, String> variables) {
        Matcher parameter = PARAMETER.matcher(sql);
        return parameter.replaceAll(found -> Matcher.quoteReplacement(
                expression(parameters.get(Integer.parseInt(found.group(1)) - 1), varying, variables)));
    }

    private static String expression(String value, Varying varying, Map<String, String> variables) {
        if (value == null) {
            return "NULL";
        }
        List<String> parts = varying.of(value);
        if (parts == null) {
            return variable(value, variables);
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<String> joined = new ArrayList<>();
        for (String part : parts) {
            joined.add(part.isEmpty() ? "''" : variable(part, variables) + "::text");
        }
        return "(" + String.join(" || :number::text || ", joined) + ")";
    }

    private static String variable(String value, Map<String, String> variables) {
        for (Map.Entry<String, String> known : variables.entrySet()) {
            if (known.getValue().equals(value) && !known.getKey().equals("n")) {
                return ":" + known.getKey();
            }
        }
        String name = "v" + variables.size();
        variables.put(name, value);
        return ":" + name;
    }
}
