package io.kedang.platform;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as PBKDF2-HMAC-SHA512 (OWASP: 210,000 iterations), in the form {@code salt:hash} that the identity provider imports.
 * Between sign-up and the code only this is kept, and not longer.
 */
public final class PasswordHash {

    public static final int ITERATIONS = 210_000;
    private static final int BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {
    }

    /** Takes about a tenth of a second: call it on a worker thread. */
    public static String of(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
            return Base64.getEncoder().encodeToString(salt) + ":" + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
