package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Sensitivity;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads a cached profile's JSON back into its parts, for the gate to look into. */
final class ProfileReader {

    private ProfileReader() {
    }

    static StoredRecord read(CachedProfile profile) {
        var json = RecordJson.object(new String(profile.json(), StandardCharsets.UTF_8));
        return new StoredRecord(id(json, "id"), profile.template(), profile.version(), profile.revision(), json.path("title").asText(),
                json.path("stage").asText(null), json.path("data").toString(), json.has("original") ? json.path("original").toString() : null,
                time(json, "created_at"), id(json, "created_by"), time(json, "updated_at"), id(json, "updated_by"), time(json, "deleted_at"),
                json.path("attention").asBoolean(), null, id(json, "owner"), Sensitivity.ofKey(json.path("sensitivity").asText()), profile.sealed());
    }

    private static UUID id(JsonNode json, String name) {
        return UUID.fromString(json.path(name).asText());
    }

    private static OffsetDateTime time(JsonNode json, String name) {
        return json.has(name) ? OffsetDateTime.parse(json.path(name).asText()) : null;
    }
}
