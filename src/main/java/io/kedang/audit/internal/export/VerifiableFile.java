package io.kedang.audit.internal.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.audit.internal.chain.ChainRange.Range;
import io.kedang.crypto.Signer;
import io.kedang.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.UUID;

/** First and last line of a file of JSON Lines. The last is signed together with the first; docs/audit.md says how. */
final class VerifiableFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String header;
    private final Range range;
    private final UUID export;

    /** @param at before the range was looked up: every checkpoint of an earlier time is within it */
    VerifiableFile(Tenant tenant, Instant at, Range range, UUID export, boolean filtered) {
        this.range = range;
        this.export = export;
        var first = new LinkedHashMap<String, Object>();
        first.put("kedang", "journal");
        first.put("v", 1);
        first.put("tenant", tenant.id());
        first.put("company", tenant.name());
        first.put("exportId", export);
        first.put("exportedAt", at.truncatedTo(ChronoUnit.MICROS).toString());
        first.put("first", range.first());
        first.put("previous", range.previous());
        first.put("toTheEnd", range.toTheEnd() && !filtered);
        first.put("filtered", filtered);
        header = json(first);
    }

    String header() {
        return header;
    }

    /** @param hash of the last entry, in hex */
    String trailer(Signer signer, long entries, String hash) {
        var last = new LinkedHashMap<String, Object>();
        last.put("kedang", "journal-end");
        last.put("v", 1);
        last.put("exportId", export);
        last.put("entries", entries);
        last.put("last", range.last());
        last.put("hash", hash);
        last.put("keyId", signer.keyId());
        last.put("publicKey", signer.publicKey());
        var unsigned = json(last);
        var signature = Base64.getEncoder().encodeToString(signer.sign((header + "\n" + unsigned).getBytes(StandardCharsets.UTF_8)));
        return unsigned.substring(0, unsigned.length() - 1) + ",\"signature\":\"" + signature + "\"}";
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
