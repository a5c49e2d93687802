package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** What of a draft can be kept at all: a draft is not checked otherwise, but it must come back from the database as it went in. */
final class DraftValues {

    private DraftValues() {
    }

    static boolean storable(JsonNode value) {
        return Normalizer.harmless(value) && Normalizer.keepableThroughout(value);
    }
}
