package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** Every record has a title that everybody who sees the record may read. */
final class TitleCheck {

    private static final String PLACE = "/kedang/titleField";

    private TitleCheck() {
    }

    static void check(JsonNode document, Findings found) {
        var key = document.path("kedang").path("titleField").asText();
        var field = document.path("properties").path(key).path("kedang");
        if (field.isMissingNode()) {
            found.add(PLACE, "unknown_field", key);
            return;
        }
        var type = field.path("type").asText();
        if (!"text".equals(type) && !"autonumber".equals(type) || "restricted".equals(field.path("sensitivity").asText())) {
            found.add(PLACE, "title_field");
        }
        if ("text".equals(type) && !names(document.path("required"), key)) {
            found.add(PLACE, "title_not_required");
        }
        if (field.has("visibleWhen") || section(document, field.path("section").asText()).has("visibleWhen")) {
            found.add(PLACE, "title_hidden");
        }
    }

    private static boolean names(JsonNode list, String key) {
        for (var entry : list) {
            if (entry.asText().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode section(JsonNode document, String key) {
        for (var section : document.path("kedang").path("sections")) {
            if (section.path("key").asText().equals(key)) {
                return section;
            }
        }
        return document.path("");
    }
}
