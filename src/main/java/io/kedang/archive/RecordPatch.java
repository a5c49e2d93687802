package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Sensitivity;
import java.util.UUID;

/**
 * A change.
 *
 * @param data a JSON merge patch (RFC 7396) of the record's data, or null
 * @param stage the stage to move to, or null to stay
 * @param owner the member whose it is to be, or null to stay
 * @param sensitivity of the whole record, or null to stay
 * @param expectedRevision the revision that the change was made on; null to change whatever is there
 */
public record RecordPatch(JsonNode data, String stage, UUID owner, Sensitivity sensitivity, Long expectedRevision) {

    public RecordPatch(JsonNode data, String stage, Long expectedRevision) {
        this(data, stage, null, null, expectedRevision);
    }
}
