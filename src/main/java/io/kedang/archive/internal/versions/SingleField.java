package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import java.util.List;

/** What a template says of one field's value alone. */
final class SingleField {

    private SingleField() {
    }

    /** @param data holds the field's value; what else it holds or lacks does not matter */
    static List<Violation> violations(CompiledTemplate compiled, String key, ObjectNode data) {
        var pointer = "/" + key;
        return compiled.check(data, Lang.EN).stream()
                .filter(violation -> violation.pointer().equals(pointer) || violation.pointer().startsWith(pointer + "/")).toList();
    }
}
