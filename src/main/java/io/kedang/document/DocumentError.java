package io.kedang.document;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can go wrong with files. */
public enum DocumentError implements ErrorCode {
    FILE_NOT_FOUND(404), FILE_TOO_LARGE(413),
    /** It was changed or cut short where it lies. */
    FILE_DAMAGED(409);

    private final int status;

    DocumentError(int status) {
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
