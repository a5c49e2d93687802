package io.kedang.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A version of a template. @param state {@code published} or {@code retired} @param publishedBy member id; null for a preset */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateVersion(int version, String state, @JsonProperty("published_at") OffsetDateTime publishedAt,
        @JsonProperty("published_by") UUID publishedBy) {
}
