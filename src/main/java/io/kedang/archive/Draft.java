package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a member has typed and not filed yet: incomplete, unchecked, seen by nobody else.
 *
 * @param recordId the record that it would change; null for a new one
 */
public record Draft(UUID id, String template, @JsonProperty("record_id") UUID recordId, String stage, ObjectNode data,
        @JsonProperty("updated_at") OffsetDateTime updatedAt) {
}
