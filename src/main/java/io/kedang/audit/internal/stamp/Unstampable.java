package io.kedang.audit.internal.stamp;

import io.kedang.audit.AuditError;
import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.print.PrintError;
import java.util.Arrays;

/** The file cannot be stamped. */
final class Unstampable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, as the process that tried ends. Any other end means that the file was too much for it. */
    enum Why {
        UNREADABLE(10, AuditError.STAMP_UNREADABLE), LOCKED(11, AuditError.STAMP_LOCKED), TOO_HEAVY(12, AuditError.STAMP_TOO_HEAVY), NO_LETTERS(13, PrintError.FONT_MISSING);

        private final int end;
        private final ErrorCode error;

        Why(int end, ErrorCode error) {
            this.end = end;
            this.error = error;
        }

        int end() {
            return end;
        }

        ErrorCode error() {
            return error;
        }

        static Why of(int end) {
            return Arrays.stream(values()).filter(why -> why.end == end).findFirst().orElse(TOO_HEAVY);
        }
    }

    private final Why why;

    Unstampable(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
