package io.kedang.exchange.internal;

import io.kedang.exchange.ImportReport;
import io.kedang.exchange.ImportReport.Matched;
import io.kedang.exchange.ImportReport.RowError;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.util.Comparator;
import java.util.List;

/** What became of one row. @param errors empty unless it failed */
record Outcome(int row, boolean repeated, List<RowError> errors) {

    private static final String DATA = "/data/";

    static Outcome filed(int row) {
        return new Outcome(row, false, List.of());
    }

    static Outcome repeated(int row) {
        return new Outcome(row, true, List.of());
    }

    static Outcome failed(int row, Problem problem, Lang lang) {
        return new Outcome(row, false, problem.violations().isEmpty()
                ? List.of(new RowError(row, null, problem.code().slug(), Texts.get(lang, problem.code().slug(), problem.args())))
                : problem.violations().stream().map(violation -> error(row, violation)).toList());
    }

    /** The field's key, with the way inside a table or an address behind it. */
    private static RowError error(int row, Violation violation) {
        var pointer = violation.pointer();
        var field = pointer.startsWith(DATA) ? pointer.substring(DATA.length()).replace('/', '.') : pointer.isEmpty() ? null : pointer.substring(1);
        return new RowError(row, field, violation.code(), violation.message());
    }

    static ImportReport report(boolean dryRun, List<Matched> columns, List<Outcome> outcomes) {
        var errors = outcomes.stream().sorted(Comparator.comparingInt(Outcome::row)).flatMap(outcome -> outcome.errors().stream()).toList();
        var failed = (int) outcomes.stream().filter(outcome -> !outcome.errors().isEmpty()).count();
        var repeated = (int) outcomes.stream().filter(Outcome::repeated).count();
        return new ImportReport(dryRun, outcomes.size(), outcomes.size() - failed - repeated, repeated, failed, columns,
                errors.stream().limit(ImportReport.MOST_ERRORS).toList(), errors.size() > ImportReport.MOST_ERRORS);
    }
}
