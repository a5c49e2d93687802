package io.kedang.kernel.sheet;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with a spreadsheet that somebody sends. */
public enum SheetError implements ErrorCode {
    SPREADSHEET_UNREADABLE(422), SPREADSHEET_EMPTY(422), SPREADSHEET_OLD(422), SPREADSHEET_TOO_LARGE(413), SPREADSHEET_BUSY(429), SPREADSHEET_MISSING(400);

    private final int status;

    SheetError(int status) {
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
