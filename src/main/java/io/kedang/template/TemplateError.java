package io.kedang.template;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** What can be wrong with templates and presets. */
public enum TemplateError implements ErrorCode {
    TEMPLATE_NOT_FOUND(404), TEMPLATE_INVALID(422), PRESET_UNKNOWN(422), TEMPLATE_RETIRED(409), TEMPLATE_DRAFT_NOT_FOUND(404), TEMPLATE_DRAFT_CHANGED(412),
    TEMPLATE_DRAFT_UNREADABLE(422), TEMPLATE_PRECONDITION(428), TEMPLATE_TAG_MALFORMED(400), TEMPLATE_OUTDATED(409), TEMPLATE_UNCHANGED(409), TEMPLATE_NOT_OURS(422),
    TOO_MANY_TEMPLATES(409), TEMPLATE_BUSY(409),
    /** The author of a change would see what is kept from them. */
    TEMPLATE_UNSEEN(403);

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
