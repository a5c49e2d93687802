package io.kedang.web.rights;

import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.web.show.Reader;
import java.util.List;

/** What somebody can do something about on the page that they are on. */
public final class Faults {

    private Faults() {
    }

    public static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && (problem.code().status() == 409 || problem.code().status() == 412 || problem.code().status() == 422 || problem.code().status() == 403);
    }

    public static List<String> of(Throwable failure, Reader reader) {
        var problem = (Problem) failure;
        return problem.violations().isEmpty() ? List.of(Texts.get(reader.lang(), problem.code().slug(), problem.args()))
                : problem.violations().stream().map(Violation::message).distinct().toList();
    }
}
