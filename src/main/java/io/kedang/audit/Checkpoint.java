package io.kedang.audit;

import io.kedang.crypto.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A signed statement that a company's chain had this hash at this entry. Handed out, it fixes everything before it, whoever owns the database.
 *
 * @param kind why it was signed: {@code regular}, {@code export}, {@code handed_out}, or {@code cut}, up to which entries may be removed
 * @param at   as the signed text has it, to the microsecond
 * @param hash of the entry, in hex
 * @param signature of {@link #message()}, Ed25519, in base64
 */
public record Checkpoint(UUID tenant, long seq, String kind, String at, String hash, String keyId, String publicKey, String signature) {

    public static final String REGULAR = "regular";
    public static final String EXPORT = "export";
    public static final String HANDED_OUT = "handed_out";
    public static final String CUT = "cut";

    /** The text that is signed; written down for others in docs/audit.md. */
    public byte[] message() {
        return ("kedang journal checkpoint v1\ntenant " + tenant + "\nseq " + seq + "\nkind " + kind + "\nat " + at + "\nhash " + hash + "\nkey " + keyId + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param deployment the public key of whom one believes: not the one that comes with the checkpoint */
    public boolean genuine(String deployment) {
        return publicKey.equals(deployment) && Signatures.verify(deployment, message(), Base64.getDecoder().decode(signature));
    }

    public Instant time() {
        return Instant.parse(at);
    }

    /** The document that is handed out, in one line. */
    public String json() {
        return "{\"kedang\":\"journal-checkpoint\",\"v\":1,\"tenant\":\"" + tenant + "\",\"seq\":" + seq + ",\"kind\":\"" + kind + "\",\"at\":\"" + at + "\",\"hash\":\"" + hash
                + "\",\"keyId\":\"" + keyId + "\",\"publicKey\":\"" + publicKey + "\",\"signature\":\"" + signature + "\"}";
    }
}
