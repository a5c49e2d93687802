package io.kedang.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import java.util.List;

/** A template made ready for checking data: compiled once a version, used by all doors. */
public interface CompiledTemplate {

    Template template();

    /** The first version whose records are as good as this one's, with nothing to do to them: what changed since does not concern them. */
    default int sameSince() {
        return template().version();
    }

    /** Its conditions, formulas, defaults and rules. */
    TemplateLogic logic();

    /**
     * Checks normalized data against the document.
     *
     * @return everything wrong, at once; empty when nothing is
     */
    List<Violation> check(ObjectNode data, Lang lang);
}
