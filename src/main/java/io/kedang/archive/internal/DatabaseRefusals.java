package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.FieldSql;
import io.kedang.template.Template;
import io.kedang.tenancy.TenancyError;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.Set;

/** What PostgreSQL refuses, in words. */
final class DatabaseRefusals {

    static final String IDEMPOTENCY = "idempotency_pkey";
    private static final String UNIQUE_VIOLATION = "23505";
    /** Deadlock, serialization failure, lock not available, statement timeout, too many connections: another try may succeed. */
    private static final Set<String> PASSING = Set.of("40P01", "40001", "55P03", "57014", "53300");

    /** Somebody else made a key for the same record at the same time. */
    private static final Set<String> KEPT = Set.of("record_key_kept");

    private DatabaseRefusals() {
    }

    static boolean idempotencyKeyTaken(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState()) && IDEMPOTENCY.equals(refused.getConstraint());
    }

    /** What may be tried again is said to be so. */
    static Throwable passing(Throwable failure) {
        return failure instanceof PgException refused && (PASSING.contains(refused.getSqlState()) || KEPT.contains(String.valueOf(refused.getConstraint()))) ? Problem.of(TenancyError.TRY_AGAIN) : failure;
    }

    static Throwable explain(Throwable failure, Template template, Lang lang) {
        if (!(passing(failure) instanceof PgException refused)) {
            return passing(failure);
        }
        if (UNIQUE_VIOLATION.equals(refused.getSqlState())) {
            return template.uniqueFields().stream()
                    .filter(field -> String.valueOf(refused.getConstraint()).startsWith(FieldSql.indexNames("ux", template.key(), field.key()))).findFirst()
                    .<Throwable>map(field -> Problem.of(ArchiveError.RECORD_INVALID, List.of(
                            new Violation("/data/" + field.key(), "not_unique", Texts.get(lang, "not_unique", field.label().in(lang))))))
                    .orElse(failure);
        }
        return failure;
    }
}
