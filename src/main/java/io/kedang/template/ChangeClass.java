package io.kedang.template;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a change of a template may do to the records that there are; in rising order. */
public enum ChangeClass {
    /** Nothing: every record is as good as before. */
    SAFE,
    /** Records may lack something that they must have now. */
    NEEDS_VALUES,
    /** Values that were allowed may not be any more. */
    NARROWS,
    /** Values are of another type than the field. */
    CHANGES_TYPE,
    /** Values are hidden and later destroyed. */
    REMOVES;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
