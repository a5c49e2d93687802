package io.kedang.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kedang.kernel.Label;
import java.time.OffsetDateTime;

/**
 * A template in the list for admins.
 *
 * @param version the one in force; null when it was never published
 * @param state {@code published}, {@code retired} or {@code draft}
 * @param draft whether somebody is changing it: there is a draft that says something else
 * @param changedAt when it was last published or its draft last saved
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateSummary(String key, Integer version, Label name, Label description, String icon, int fields, String state, boolean draft,
        @JsonProperty("changed_at") OffsetDateTime changedAt) {
}
