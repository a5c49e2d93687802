package io.kedang.template.internal.diff;

import com.fasterxml.jackson.databind.JsonNode;

/** The parts of an address that are there before and after: how long they may be, and which there must be. */
final class AddressComparison {

    private AddressComparison() {
    }

    /** @return whether something differs beside parts that came or went; for other types nothing does */
    static boolean narrower(JsonNode before, JsonNode after) {
        if (!"address".equals(after.path("kedang").path("type").asText())) {
            return false;
        }
        var parts = after.path("properties").fieldNames();
        while (parts.hasNext()) {
            var part = parts.next();
            if (before.path("properties").has(part) && !before.path("properties").path(part).equals(after.path("properties").path(part))) {
                return true;
            }
        }
        return !before.path("required").equals(after.path("required"));
    }
}
