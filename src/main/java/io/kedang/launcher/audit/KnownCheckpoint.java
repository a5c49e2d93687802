package io.kedang.launcher.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A checkpoint that was handed out. */
record KnownCheckpoint(String tenant, long seq, String kind, String at, String hash, String keyId, String publicKey, String signature) {

    private static final int LARGEST = 100_000;

    static KnownCheckpoint of(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new UnusableFile(file.getFileName() + " is no checkpoint: it is too large.");
        }
        try {
            var json = new ObjectMapper().readTree(Files.readString(file));
            if (!"journal-checkpoint".equals(json.path("kedang").asText()) || json.path("v").asInt() != 1) {
                throw new UnusableFile(file.getFileName() + " is no checkpoint of a journal.");
            }
            return new KnownCheckpoint(json.path("tenant").asText(), json.path("seq").asLong(), json.path("kind").asText(), json.path("at").asText(), json.path("hash").asText(),
                    json.path("keyId").asText(), json.path("publicKey").asText(), json.path("signature").asText());
        } catch (JsonProcessingException notJson) {
            throw new UnusableFile(file.getFileName() + " is no checkpoint: it is no JSON.");
        }
    }

    Instant time() {
        return Times.of(at);
    }

    boolean signedBy(Ed25519 key) {
        return key.signed("kedang journal checkpoint v1\ntenant " + tenant + "\nseq " + seq + "\nkind " + kind + "\nat " + at + "\nhash " + hash + "\nkey " + keyId + "\n", signature);
    }
}
