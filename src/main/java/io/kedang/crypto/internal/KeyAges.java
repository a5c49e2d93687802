package io.kedang.crypto.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.http.JsonLimits;
import java.time.Instant;

/** When keys were made, by their ids and the database's clock: the column {@code made}. */
record KeyAges(JsonNode noted) {

    static KeyAges of(String json) {
        try {
            return new KeyAges(JsonLimits.mapper().readTree(json));
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("the ages of keys are not JSON", stored);
        }
    }

    /** Null where it was not noted. */
    Instant madeAt(String key) {
        var text = noted.path(key).asText("");
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
