package io.kedang.access;

/** How carefully a field's values are to be treated; in rising order. */
public enum Sensitivity {
    PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED;

    public static Sensitivity ofKey(String key) {
        return key == null ? INTERNAL : valueOf(key.toUpperCase(java.util.Locale.ROOT));
    }
}
