package io.kedang.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Violation;
import java.util.List;

/**
 * Data that may become a record.
 *
 * @param data normalized, complete, valid
 * @param original what was sent where normalization changed it, by field; null when nothing changed
 * @param tolerated what is wrong with values that were there before and stay: the record needs attention
 */
public record IntakeResult(ObjectNode data, ObjectNode original, List<Violation> tolerated) {
}
