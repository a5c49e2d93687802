package io.kedang.access;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** Refusals and mistakes around members. */
public enum AccessError implements ErrorCode {
    NOT_A_MEMBER(403), ADMIN_ONLY(403), RIGHT_MISSING(403), ACTION_NOT_ALLOWED(403), MEMBER_NOT_FOUND(404), MEMBER_EXISTS(409), LAST_ADMIN(409), MEMBER_INVALID(422);

    private final int status;

    AccessError(int status) {
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
