package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;

/** Whether stored data satisfies a version. */
final class Fitness {

    private Fitness() {
    }

    static boolean fits(CompiledTemplate compiled, ObjectNode data) {
        var logic = compiled.logic();
        var violations = compiled.check(data, Lang.EN);
        if (logic.empty()) {
            return violations.isEmpty();
        }
        var hidden = logic.hidden(data);
        return violations.stream().allMatch(violation -> excused(violation, hidden))
                && logic.required(data).stream().allMatch(data::has) && logic.broken(data).isEmpty();
    }

    /** A field that is not there need not be filled in, and whatever it holds is dropped when somebody saves the record. */
    private static boolean excused(Violation violation, java.util.Set<String> hidden) {
        return hidden.contains(violation.pointer().split("/", 3)[1]);
    }
}
