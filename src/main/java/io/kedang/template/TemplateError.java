package io.kedang.template;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with templates and presets. */
public enum TemplateError implements ErrorCode {
    TEMPLATE_NOT_FOUND(404), TEMPLATE_INVALID(422), PRESET_UNKNOWN(422);

    private final int status;

    TemplateError(int status) {
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
