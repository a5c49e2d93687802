package io.kedang.crypto.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.kernel.http.JsonLimits;
import java.time.Instant;

/** When keys were made, by their ids: the column {@code made}. */
record KeyAges(JsonNode noted) {

    static final KeyAges NONE = new KeyAges(JsonNodeFactory.instance.objectNode());

    static KeyAges of(String json) {
        try {
            return new KeyAges(JsonLimits.mapper().readTree(json));
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("the ages of keys are not JSON", stored);
        }
    }

    static KeyAges now(String key) {
        return new KeyAges(JsonNodeFactory.instance.objectNode().put(key, Instant.now().toString()));
    }

    /** Null where it was not noted. */
    Instant madeAt(String key) {
        var text = noted.path(key).asText("");
        return text.isEmpty() ? null : Instant.parse(text);
    }

    String json() {
        return noted.toString();
    }
}
