package io.kedang.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: the six digits of a key and a time (RFC 6238). */
public final class Totp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private final byte[] key;

    /** @param secret as it is shown for typing: base 32 in groups */
    public Totp(String secret) {
        var bits = new StringBuilder();
        secret.replaceAll("\\s", "").chars().forEach(letter -> bits.append("%5s".formatted(Integer.toBinaryString(BASE32.indexOf(letter))).replace(' ', '0')));
        key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
    }

    /** @param steps before or after the current one: each code counts once, those next to the current one count too */
    public String code(int steps) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / STEP + steps).array());
            return "%06d".formatted((ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
