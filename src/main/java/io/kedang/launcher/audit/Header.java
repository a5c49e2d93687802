package io.kedang.launcher.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HexFormat;

/** The first line of an exported journal: which entries follow, and the hash before the first. @param line the line itself, which is signed at the end */
record Header(String line, String tenant, String company, String exportId, Instant exportedAt, long first, byte[] previous, boolean filtered) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Header of(String line) {
        try {
            var json = line == null ? null : JSON.readTree(line);
            if (json == null || !"journal".equals(json.path("kedang").asText())) {
                throw new UnusableFile("This is no journal that Kedang exported as JSON Lines: its first line does not say so.");
            }
            if (json.path("v").asInt() != 1) {
                throw new UnusableFile("This journal was exported by a newer Kedang: use that one's ./kedang.");
            }
            return new Header(line, json.path("tenant").asText(), json.path("company").asText(), json.path("exportId").asText(), Times.of(json.path("exportedAt").asText()),
                    json.path("first").asLong(), previous(json), json.path("filtered").asBoolean());
        } catch (JsonProcessingException notJson) {
            throw new UnusableFile("This is no journal that Kedang exported as JSON Lines: its first line is no JSON.");
        }
    }

    private static byte[] previous(JsonNode json) {
        var hex = json.path("previous").asText();
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new UnusableFile("The first line does not say which hash comes before the first entry.");
        }
        return HexFormat.of().parseHex(hex);
    }
}
