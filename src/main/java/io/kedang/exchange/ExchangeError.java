package io.kedang.exchange;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with an export or an import as a whole. What is wrong with a row is in its report. */
public enum ExchangeError implements ErrorCode {
    IMPORT_TOO_LONG(422), IMPORT_NOTHING_KNOWN(422), IMPORT_COLUMN_TWICE(422), IMPORT_COLUMN_UNKNOWN(422), IMPORT_WITHOUT_TEMPLATE(400), EXPORT_TOO_LONG(422), EXCHANGE_BUSY(429);

    private final int status;

    ExchangeError(int status) {
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
