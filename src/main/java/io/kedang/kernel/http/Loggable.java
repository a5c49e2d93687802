package io.kedang.kernel.http;

import io.vertx.pgclient.PgException;

/** What of an unknown failure may go into the log. PostgreSQL quotes values in its details; those are customers' data, so only its codes pass. */
final class Loggable {

    private Loggable() {
    }

    static Throwable of(Throwable failure) {
        for (var cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return sanitized(failure, "PostgreSQL refused: SQL state " + refused.getSqlState() + ", constraint " + refused.getConstraint());
            }
            if (cause instanceof com.fasterxml.jackson.core.JacksonException) {
                return sanitized(failure, "JSON could not be processed: " + cause.getClass().getSimpleName());
            }
        }
        return failure;
    }

    private static Throwable sanitized(Throwable failure, String message) {
        var safe = new IllegalStateException(message);
        safe.setStackTrace(failure.getStackTrace());
        return safe;
    }
}
