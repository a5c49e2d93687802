package io.kedang.web.http;

import io.kedang.platform.PlatformConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with the deployment's session secret, apart for each purpose. */
final class Signatures {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Signatures(String purpose, PlatformConfig config) {
        this(purpose, config.sessionSecret().orElseThrow(() -> new IllegalStateException("KEDANG_SESSION_SECRET must be set.")));
    }

    Signatures(String purpose, String secret) {
        key = new SecretKeySpec((purpose + ":" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean good(String text, byte[] signature) {
        return MessageDigest.isEqual(of(text).getBytes(StandardCharsets.US_ASCII), signature);
    }
}
