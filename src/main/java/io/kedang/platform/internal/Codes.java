package io.kedang.platform.internal;

import io.kedang.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that prove an e-mail address. Only a keyed hash is stored, bound to the sign-up. */
@ApplicationScoped
class Codes {

    private static final String ALGORITHM = "HmacSHA256";
    private final SecureRandom random = new SecureRandom();
    private final byte[] secret;

    Codes(PlatformConfig config) {
        this.secret = config.sessionSecret().filter(text -> text.length() >= 32)
                .orElseThrow(() -> new IllegalStateException("KEDANG_SESSION_SECRET must be set to at least 32 characters."))
                .getBytes(StandardCharsets.UTF_8);
    }

    String make() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }

    String hash(UUID signup, String code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(("signup:" + signup + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    boolean matches(UUID signup, String code, String hash) {
        return MessageDigest.isEqual(hash(signup, code).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
