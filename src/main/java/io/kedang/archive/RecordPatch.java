package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A change.
 *
 * @param data a JSON merge patch (RFC 7396) of the record's data, or null
 * @param stage the stage to move to, or null to stay
 * @param expectedRevision the revision that the change was made on; null to change whatever is there
 */
public record RecordPatch(JsonNode data, String stage, Long expectedRevision) {
}
