package io.kedang.launcher.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/** The last line of an exported journal. @param unsigned the line without its signature */
record Trailer(String unsigned, long entries, long last, String hash, String publicKey, String signature) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SIGNATURE = Pattern.compile(",\"signature\":\"([A-Za-z0-9+/=]{1,200})\"}$");
    private static final String MARK = "\"kedang\":\"journal-end\"";

    static boolean is(String line) {
        return line.contains(MARK);
    }

    /** @return null when the line is no whole trailer */
    static Trailer of(String line) {
        try {
            var found = SIGNATURE.matcher(line);
            var json = JSON.readTree(line);
            return found.find() ? new Trailer(line.substring(0, found.start()) + "}", json.path("entries").asLong(), json.path("last").asLong(), json.path("hash").asText(),
                    json.path("publicKey").asText(), found.group(1)) : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    boolean signedBy(Ed25519 key, Header header) {
        return key.signed(header.line() + "\n" + unsigned, signature);
    }
}
