package io.kedang.archive.internal;

import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;

/** What is wrong with values tells something about them: of those that one may neither see nor type it is only told that something is. */
final class UnseenFields {

    private static final String DATA = "/data/";

    private UnseenFields() {
    }

    static Throwable told(Throwable failure, FieldView view, Lang lang) {
        if (view.allClear() || !(failure instanceof Problem problem) || problem.code() != ArchiveError.RECORD_INVALID) {
            return failure;
        }
        return Problem.of(problem.code(), problem.violations().stream().map(violation -> told(violation, view, lang)).distinct().toList());
    }

    private static Violation told(Violation violation, FieldView view, Lang lang) {
        var seen = !violation.pointer().startsWith(DATA) || violation.code().equals("not_writable") || violation.code().equals("unknown_field");
        var key = seen ? "" : Examination.key(violation.pointer().substring(DATA.length() - 1));
        return seen || view.clear(key) || view.writable(key) || !view.decisions().containsKey(key) ? violation
                : new Violation("/data", "unseen_field", Texts.get(lang, "unseen_field"));
    }
}
