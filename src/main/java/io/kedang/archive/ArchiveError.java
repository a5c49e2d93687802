package io.kedang.archive;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can go wrong with records. */
public enum ArchiveError implements ErrorCode {
    RECORD_INVALID(422), RECORD_CHANGED(412), RECORD_DELETED(410), RECORD_REFERRED_TO(409), DRAFT_NOT_FOUND(404),
    IDEMPOTENCY_KEY_REUSED(422), IDEMPOTENCY_KEY_MALFORMED(400), QUERY_MALFORMED(400), FIELD_NOT_QUERYABLE(400), FIELD_NOT_READABLE(403), REVEAL_REFUSED(403), FIELD_ENCRYPTED(400), ENCRYPTION_INVALID(422), ENCRYPTION_TITLE(422), CURSOR_MALFORMED(400),
    IF_MATCH_MALFORMED(400), TOO_MANY_DRAFTS(409), JOB_NOT_FOUND(404), FIELD_NOT_REMOVED(404), FIELD_NOT_CONVERTED(409), REMEDY_INVALID(422),
    VALUES_NOT_UNIQUE(409), FIELD_TAKEN(409);

    private final int status;

    ArchiveError(int status) {
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
