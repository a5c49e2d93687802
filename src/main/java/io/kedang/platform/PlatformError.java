package io.kedang.platform;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can go wrong around sign-up and the identity provider. */
public enum PlatformError implements ErrorCode {
    SIGNUP_INVALID(422), SIGNUP_NOT_FOUND(404), SIGNUP_CODE_WRONG(422), SIGNUP_CODE_EXPIRED(410), SIGNUP_SLUG_TAKEN(409), SIGNUP_NOT_FINISHED(503),
    IDENTITY_UNAVAILABLE(503);

    private final int status;

    PlatformError(int status) {
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
