package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A record as one actor may see it.
 *
 * @param template key of its template
 * @param version the template version that it was last checked against
 * @param revision counts its changes, from 1; its {@code ETag}
 * @param stage key of its stage, or null
 * @param data values by field
 * @param original what was typed where normalization changed it; null when nothing did
 * @param createdBy member id
 * @param deletedAt null unless it lies in the bin
 * @param attention whether its data does not satisfy the version that it is on; it may be saved as it is, and should be put right
 * @param owner member id: the creator as long as nobody else is named
 * @param sensitivity of the whole record
 * @param access what the actor may do with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(UUID id, String template, int version, long revision, String title, String stage, ObjectNode data, ObjectNode original,
        @JsonProperty("created_at") OffsetDateTime createdAt, @JsonProperty("created_by") UUID createdBy,
        @JsonProperty("updated_at") OffsetDateTime updatedAt, @JsonProperty("updated_by") UUID updatedBy,
        @JsonProperty("deleted_at") OffsetDateTime deletedAt,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean attention, UUID owner, String sensitivity, @JsonIgnore RecordAccess access) {
}
