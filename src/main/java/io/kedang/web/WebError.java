package io.kedang.web;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with a request from a page. */
public enum WebError implements ErrorCode {
    /** The form token is missing or belongs to another session. */
    PAGE_EXPIRED(403),
    /** An admin looks through another member's eyes. */
    SEEING_ONLY(409);

    private final int status;

    WebError(int status) {
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
