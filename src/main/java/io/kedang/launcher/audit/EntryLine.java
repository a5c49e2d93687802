package io.kedang.launcher.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A line with an entry: the text that its hash is over, with the hash as its last member.
 *
 * @param seq  the entry's number; 0 when the line has none
 * @param text what the hash is over; null when the line has no hash
 * @param hash null when there is none
 * @param whole whether the line ends as one should
 */
record EntryLine(long seq, String text, byte[] hash, boolean whole) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern HASH = Pattern.compile(",\"hash\":\"([0-9a-f]{64})\"}$");
    private static final Pattern SEQ = Pattern.compile("^(\\{\"v\":1,\"tenant\":\"[0-9a-f-]{36}\",\"seq\":)([0-9]{1,18})(,)");

    static EntryLine of(String line) {
        var found = HASH.matcher(line);
        return found.find()
                ? new EntryLine(seq(line), line.substring(0, found.start()) + "}", HexFormat.of().parseHex(found.group(1)), true)
                : new EntryLine(seq(line), null, null, line.endsWith("}"));
    }

    private static long seq(String line) {
        try (var parser = JSON.createParser(line)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("seq")) {
                    return parser.nextToken() == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                }
            }
            return 0;
        } catch (IOException notJson) {
            return 0;
        }
    }

    boolean readable() {
        return seq > 0;
    }

    /** Whether the hash is the one of this text behind that hash. */
    boolean follows(byte[] before) {
        return hash != null && MessageDigest.isEqual(hash, hash(before, text));
    }

    /** The same if somebody had only given it another number. */
    boolean follows(byte[] before, long number) {
        if (hash == null) {
            return false;
        }
        var place = SEQ.matcher(text);
        return place.find() && MessageDigest.isEqual(hash, hash(before, place.group(1) + number + text.substring(place.start(3))));
    }

    private static byte[] hash(byte[] before, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
