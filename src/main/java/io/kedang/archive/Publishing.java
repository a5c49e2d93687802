package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** From a draft of a template to its next version, with the records that there are in view. For admins. */
public interface Publishing {

    /** What was published. @param job the work in the background that follows; null when there is none */
    record Published(int version, UUID job) {
    }

    /** What publishing the draft would change; fails with {@code template_invalid} when the draft is not right yet. */
    Uni<Impact> changes(Actor actor, String key);

    /** What would become of a field's values. @param options of the conversion, as in its remedy */
    Uni<ConversionPreview> conversion(Actor actor, String key, String field, JsonNode options);

    /**
     * Makes the draft the version in force. Records follow in the background or when they are next changed.
     *
     * @param remedies by field: {@code {"kind": "default", "value": …}}, {@code {"kind": "convert"}} or {@code {"kind": "keep"}}
     */
    Uni<Published> publish(Actor actor, String key, long expectedRevision, JsonNode remedies);
}
