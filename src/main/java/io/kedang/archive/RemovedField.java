package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A field that was removed and whose values are hidden.
 *
 * @param removedIn  the first version without it
 * @param definition as the last version with it had it
 * @param restorable whether it can come back: not when another field has its key now
 * @param purgeAfter when its values are destroyed
 */
public record RemovedField(String template, String field, @JsonProperty("removed_in") int removedIn, JsonNode definition, OffsetDateTime at, UUID by,
        boolean restorable, @JsonProperty("purge_after") OffsetDateTime purgeAfter) {
}
