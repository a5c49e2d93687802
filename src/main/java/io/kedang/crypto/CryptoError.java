package io.kedang.crypto;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with keys, for whoever asked for what they protect. */
public enum CryptoError implements ErrorCode {
    /** The company's keys are gone, and with them what they sealed. */
    KEYS_DESTROYED(410),
    /** The deployment key cannot be reached, or does not open the company's keys. */
    KEYS_UNAVAILABLE(503);

    private final int status;

    CryptoError(int status) {
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
