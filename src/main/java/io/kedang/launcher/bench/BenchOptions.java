package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How long and how often is measured.
 *
 * @param only    the parts to measure; empty for all
 * @param seconds of one run
 * @param rounds of floor and application in turn; medians are shown
 * @param records in the list's table
 * @param manyRecords of a template that is changed
 * @param signups one after another
 * @param boots of the application alone
 */
public record BenchOptions(boolean quick, Set<String> only, int seconds, int rounds, int records, int manyRecords, int signups, int boots) {

    static final int CLIENTS = 32;
    private static final List<String> PARTS = List.of("boot", "create", "read", "list", "form", "signup", "validate", "seal", "templates", "flood", "audit");
    private static final String ONLY = "--only=";

    /** Figures to quote: some fifteen minutes. */
    static BenchOptions full() {
        return new BenchOptions(false, Set.of(), 15, 3, 100_000, 1_000_000, 10, 3);
    }

    /** Whether the bench works: some two minutes. */
    static BenchOptions smoke() {
        return new BenchOptions(true, Set.of(), 5, 1, 10_000, 20_000, 3, 1);
    }

    /** Reads the words behind {@code ./kedang bench}. */
    public static BenchOptions parse(List<String> words) {
        BenchOptions options = full();
        for (String word : words) {
            if (word.equals("--quick")) {
                options = smoke().only(options.only);
            } else if (word.startsWith(ONLY)) {
                options = options.only(parts(word.substring(ONLY.length())));
            } else {
                throw new LauncherException("'" + word + "' is not an option of bench: there are --quick and --only=" + String.join(",", PARTS) + ".");
            }
        }
        return options;
    }

    private static Set<String> parts(String list) {
        Set<String> parts = new LinkedHashSet<>(List.of(list.split(",")));
        parts.stream().filter(part -> !PARTS.contains(part)).findFirst().ifPresent(part -> {
            throw new LauncherException("The bench has no part '" + part + "': there are " + String.join(", ", PARTS) + ".");
        });
        return parts;
    }

    private BenchOptions only(Set<String> parts) {
        return new BenchOptions(quick, parts, seconds, rounds, records, manyRecords, signups, boots);
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }
}
