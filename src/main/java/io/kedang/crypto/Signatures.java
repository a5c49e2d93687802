package io.kedang.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Verifies {@link Signer}'s signatures with nothing but the JDK. */
public final class Signatures {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    private Signatures() {
    }

    /** @param publicKey as {@link Signer#publicKey()} gives it @return false also when key or signature are malformed */
    public static boolean verify(String publicKey, byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** @param publicKey as {@link Signer#publicKey()} gives it */
    public static String keyId(String publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(publicKey)), 0, ID_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
