package io.kedang.exchange;

/**
 * A column that a file for an import can have.
 *
 * @param key as in reports: of a field, with its part behind a point, or {@code stage}
 * @param label what people call it, in the caller's language
 * @param required whether every record needs it
 */
public record ImportColumn(String key, String label, boolean required) {

    /** As the first row of a blank file says it: a star marks what is required, and is not read. */
    public String header() {
        return required ? label + " *" : label;
    }
}
