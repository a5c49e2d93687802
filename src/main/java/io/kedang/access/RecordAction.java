package io.kedang.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done with records of a template. Whoever may do anything but create may read, too. */
public enum RecordAction {
    CREATE, READ, UPDATE,
    /** Into the bin and out of it. */
    DELETE, IMPORT, EXPORT,
    /** Giving a record to another owner, and lowering its sensitivity: both let others see it. */
    SHARE,
    /** Asking for a masked value in clear, with a reason. */
    REVEAL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecordAction> ofKey(String key) {
        return Arrays.stream(values()).filter(action -> action.key().equals(key)).findFirst();
    }
}
