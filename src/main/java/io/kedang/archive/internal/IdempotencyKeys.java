package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.archive.NewRecord;
import io.kedang.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The {@code Idempotency-Key} header: 1 to 128 visible ASCII characters. */
final class IdempotencyKeys {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private IdempotencyKeys() {
    }

    /** @throws Problem {@link ArchiveError#IDEMPOTENCY_KEY_MALFORMED} */
    static String checked(String header) {
        if (header != null && !FORM.matcher(header).matches()) {
            throw Problem.of(ArchiveError.IDEMPOTENCY_KEY_MALFORMED);
        }
        return header;
    }

    /** Tells whether a repeated key comes with the same request. */
    static String hash(String template, NewRecord sent) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((template + "\n" + sent.stage() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(sent.data().toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
