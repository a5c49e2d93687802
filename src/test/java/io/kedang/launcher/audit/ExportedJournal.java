package io.kedang.launcher.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** An exported journal as docs/audit.md describes it, made without the service. */
final class ExportedJournal {

    static final String TENANT = "01938f2e-7b1c-7d3a-9b5e-4f6a7c8d9e0f";
    static final String EXPORT = "01938f2e-0000-7000-8000-00000000000e";
    private static final byte[] ORIGIN = new byte[32];

    private final KeyPair keys;
    private final int first;
    private final byte[] previous;
    private final List<String> lines = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    private ExportedJournal(KeyPair keys, int first, byte[] previous) {
        this.keys = keys;
        this.first = first;
        this.previous = previous;
    }

    static ExportedJournal of(int entries) {
        return of(1, ORIGIN, entries);
    }

    static ExportedJournal of(int first, byte[] previous, int entries) {
        try {
            var journal = new ExportedJournal(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), first, previous);
            journal.fill(entries);
            return journal;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void fill(int entries) {
        lines.add(header(false, true));
        var hash = previous;
        for (int i = 0; i < entries; i++) {
            var seq = first + i;
            var text = text(seq, "detail " + seq);
            hash = sha256(hash, text);
            hashes.add(HexFormat.of().formatHex(hash));
            lines.add(line(text, hash));
        }
        lines.add(trailer(lines.get(0), entries, first + entries - 1, HexFormat.of().formatHex(hash)));
    }

    String header(boolean filtered, boolean toTheEnd) {
        return "{\"kedang\":\"journal\",\"v\":1,\"tenant\":\"" + TENANT + "\",\"company\":\"客档\",\"exportId\":\"" + EXPORT + "\",\"exportedAt\":\"2026-11-22T03:00:00Z\",\"first\":" + first
                + ",\"previous\":\"" + HexFormat.of().formatHex(previous) + "\",\"toTheEnd\":" + toTheEnd + ",\"filtered\":" + filtered + "}";
    }

    static String text(long seq, String detail) {
        return "{\"v\":1,\"tenant\":\"" + TENANT + "\",\"seq\":" + seq + ",\"id\":" + seq + ",\"at\":\"2026-11-22T03:04:05.120000Z\",\"actor\":null,\"action\":\"record.read\",\"result\":\"done\","
                + "\"target\":null,\"targetId\":\"" + EXPORT + "\",\"fields\":[],\"detail\":\"" + detail + "\",\"reason\":null,\"change\":null,\"requestId\":null,\"address\":null,\"targets\":[],\"times\":1}";
    }

    static String line(String text, byte[] hash) {
        return text.substring(0, text.length() - 1) + ",\"hash\":\"" + HexFormat.of().formatHex(hash) + "\"}";
    }

    String trailer(String header, long entries, long last, String hash) {
        var unsigned = "{\"kedang\":\"journal-end\",\"v\":1,\"exportId\":\"" + EXPORT + "\",\"entries\":" + entries + ",\"last\":" + last + ",\"hash\":\"" + hash
                + "\",\"keyId\":\"x\",\"publicKey\":\"" + publicKey() + "\"}";
        return unsigned.substring(0, unsigned.length() - 1) + ",\"signature\":\"" + sign(header + "\n" + unsigned) + "\"}";
    }

    String checkpoint(long seq, String hash, String at) {
        var message = "kedang journal checkpoint v1\ntenant " + TENANT + "\nseq " + seq + "\nkind handed_out\nat " + at + "\nhash " + hash + "\nkey x\n";
        return "{\"kedang\":\"journal-checkpoint\",\"v\":1,\"tenant\":\"" + TENANT + "\",\"seq\":" + seq + ",\"kind\":\"handed_out\",\"at\":\"" + at + "\",\"hash\":\"" + hash
                + "\",\"keyId\":\"x\",\"publicKey\":\"" + publicKey() + "\",\"signature\":\"" + sign(message) + "\"}";
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** Header, entries, trailer; may be changed. */
    List<String> lines() {
        return lines;
    }

    String hash(long seq) {
        return hashes.get((int) (seq - first));
    }

    static byte[] sha256(byte[] before, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String sign(String message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
