package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A record's data brought to a version.
 *
 * @param hidden      values of removed fields and those that could not be converted, by field; null when there are none
 * @param unconverted keys of the fields whose value could not be converted
 */
public record Upgraded(ObjectNode data, ObjectNode hidden, List<String> unconverted) {
}
