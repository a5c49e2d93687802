package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is done to the values of a field when records are brought to a version.
 *
 * @param value   of a default
 * @param options of a conversion: {@code currency}, {@code map}
 */
public record Remedy(Kind kind, JsonNode value, JsonNode options) {

    /** The kinds of remedies. */
    public enum Kind {
        /** Nothing: what does not fit any more is marked. */
        KEEP,
        /** Records that lack a value, or have an option that is gone, get this one. */
        DEFAULT,
        /** Values become values of the new type; those that cannot are hidden and the record is marked. */
        CONVERT,
        /** Values that were hidden when the field was removed come back. */
        RESTORE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> ofKey(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }
    }

    static final Remedy NONE = new Remedy(Kind.KEEP, MissingNode.getInstance(), MissingNode.getInstance());

    static Remedy of(JsonNode node) {
        return Kind.ofKey(node.path("kind").asText()).map(kind -> new Remedy(kind, node.path("value"), node)).orElse(NONE);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
