package io.kedang.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a template may become: a document that need not be right yet, shared by the company's admins.
 *
 * @param revision counts its changes, from 1; its {@code ETag}
 * @param baseVersion the version that it was made from; null for a new template
 * @param updatedBy member id
 */
public record TemplateDraft(String key, JsonNode document, long revision, @JsonProperty("base_version") Integer baseVersion,
        @JsonProperty("updated_at") OffsetDateTime updatedAt, @JsonProperty("updated_by") UUID updatedBy) {
}
