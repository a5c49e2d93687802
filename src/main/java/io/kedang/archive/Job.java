package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Work in the background.
 *
 * @param kind      {@code upgrade}: records to a version; {@code index}: indexes for a version; {@code purge}: a removed field's values;
 *                  {@code seal}: records to what is encrypted; {@code rekey}: records' keys to the company's newest
 * @param state     {@code running}, {@code paused}, {@code done}, {@code failed}, {@code replaced} (by the job of a later version)
 * @param total     how many records or steps; null until it is known
 * @param failed    how many records could not be brought along; they stay on their version
 * @param attention how many records need somebody's attention afterwards
 * @param failures  the first 100 of what went wrong: {@code {"id", "field", "reason"}}
 * @param error     why it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(UUID id, String kind, String template, String field, int version, String state, Long total, long done, long failed, long attention,
        JsonNode failures, String error, @JsonProperty("created_at") OffsetDateTime createdAt, @JsonProperty("updated_at") OffsetDateTime updatedAt,
        @JsonProperty("finished_at") OffsetDateTime finishedAt) {

    /** With values in its failures of those fields only that somebody may see. */
    public Job withValuesOf(Predicate<String> seen) {
        var told = failures.deepCopy();
        told.forEach(failure -> {
            if (failure instanceof ObjectNode object && !seen.test(object.path("field").asText())) {
                object.remove("value");
            }
        });
        return new Job(id, kind, template, field, version, state, total, done, failed, attention, told, error, createdAt, updatedAt, finishedAt);
    }
}
