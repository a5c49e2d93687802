package io.kedang.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Data that may become a record.
 *
 * @param data normalized, complete, valid
 * @param original what was sent where normalization changed it, by field; null when nothing changed
 */
public record IntakeResult(ObjectNode data, ObjectNode original) {
}
