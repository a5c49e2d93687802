package io.kedang.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How carefully a field's values, or a whole record, are to be treated; in rising order. */
public enum Sensitivity {
    PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED;

    public static Sensitivity ofKey(String key) {
        return key == null ? INTERNAL : valueOf(key.toUpperCase(Locale.ROOT));
    }

    public static Optional<Sensitivity> find(String key) {
        return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
