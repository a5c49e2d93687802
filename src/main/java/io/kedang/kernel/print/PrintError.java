package io.kedang.kernel.print;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can stand in the way of printing. */
public enum PrintError implements ErrorCode {
    /** The operator has something to install; nothing is wrong with the service. */
    FONT_MISSING(409);

    private final int status;

    PrintError(int status) {
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
