package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.Examination;
import io.kedang.kernel.Lang;
import io.kedang.template.CompiledTemplate;

/** Whether stored data satisfies a version, as if somebody saved it unchanged and nothing were tolerated. */
final class Fitness {

    private Fitness() {
    }

    static boolean fits(CompiledTemplate compiled, ObjectNode data) {
        return Examination.of(compiled, data, data, Lang.EN).violations().isEmpty();
    }
}
