package io.kedang.audit;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with questions to the journal. */
public enum AuditError implements ErrorCode {
    JOURNAL_QUERY_MALFORMED(400), JOURNAL_CURSOR_MALFORMED(400), JOURNAL_EXPORT_BUSY(429), JOURNAL_EMPTY(409), JOURNAL_BROKEN(409), JOURNAL_ALERT_NOT_FOUND(404),
    AUDIT_SETTING_INVALID(422), WATERMARK_INVALID(422), STAMP_MISSING(400), STAMP_UNKNOWN(422), STAMP_TOO_LARGE(413), STAMP_UNREADABLE(422), STAMP_LOCKED(422),
    STAMP_TOO_HEAVY(422), STAMP_BUSY(429);

    private final int status;

    AuditError(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return status;
    }
}
