package io.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement as PostgreSQL received it.
 *
 * @param parameters as text, null for NULL; empty for a simple message, which may hold several statements
 */
record TracedStatement(String sql, List<String> parameters) {

    TracedStatement {
        parameters = java.util.Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** The word it begins with says whether it is only there to open and to end the transaction. */
    boolean begins() {
        return sql.startsWith("BEGIN");
    }

    boolean ends() {
        return sql.equals("COMMIT") || sql.equals("ROLLBACK");
    }
}
