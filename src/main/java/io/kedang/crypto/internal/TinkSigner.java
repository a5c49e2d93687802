package io.kedang.crypto.internal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.Signatures;
import io.kedang.crypto.Signer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

/** @param publicKey base64 of the X.509 form */
record TinkSigner(String keyId, String publicKey, PublicKeySign key) implements Signer {

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static KeysetHandle generate() {
        return TinkKeysets.generate(Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX));
    }

    static TinkSigner of(KeysetHandle keys) {
        var raw = ((Ed25519PrivateKey) keys.getPrimary().getKey()).getPublicKey().getPublicKeyBytes().toByteArray();
        var publicKey = Base64.getEncoder().encodeToString(ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw).array());
        return new TinkSigner(Signatures.keyId(publicKey), publicKey, TinkKeysets.primitive(keys, PublicKeySign.class));
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            return key.sign(message);
        } catch (GeneralSecurityException failed) {
            throw new KeyException("the signing key " + keyId + " does not sign", failed);
        }
    }
}
