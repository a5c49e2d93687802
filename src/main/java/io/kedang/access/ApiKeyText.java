package io.kedang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A key as it is shown once and sent ever after: {@code kd_<prefix>_<secret>}. The secret is 256 random bits, so a plain SHA-256 of it is as good as
 * any slow hash: nobody can try even a sliver of them, however fast each try is.
 */
public record ApiKeyText(String prefix, String secret) {

    /** What every key begins with, so that scanners for leaked secrets can know it. */
    public static final String MARK = "kd_";
    private static final Pattern FORM = Pattern.compile("kd_([a-z2-7]{12})_([A-Za-z0-9_-]{43})");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ApiKeyText make() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        var prefix = RANDOM.ints(12, 0, LETTERS.length()).mapToObj(LETTERS::charAt).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append);
        return new ApiKeyText(prefix.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    public static Optional<ApiKeyText> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ApiKeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    public String text() {
        return MARK + prefix + "_" + secret;
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never shows the secret, wherever this may be printed. */
    @Override
    public String toString() {
        return MARK + prefix + "_…";
    }
}
