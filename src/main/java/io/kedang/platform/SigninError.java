package io.kedang.platform;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with policies, keys and sessions. */
public enum SigninError implements ErrorCode {
    SIGNIN_POLICY_INVALID(422), POLICY_LOCKS_YOU_OUT(409), KEY_INVALID(422), KEY_NOT_FOUND(404), TOO_MANY_KEYS(409), SERVICE_ACCOUNT_INVALID(422),
    SERVICE_ACCOUNT_NOT_FOUND(404), SESSION_NOT_FOUND(404);

    private final int status;

    SigninError(int status) {
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
