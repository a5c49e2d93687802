package io.kedang.archive.internal.seal;

/**
 * What is sealed of a record.
 *
 * @param values a JSON object of ciphertexts by place; null for none. Of a record that has been opened: those that could not be
 * @param key the record's key, wrapped; null when there is none, or it was destroyed
 */
public record Sealed(String values, String key) {
}
