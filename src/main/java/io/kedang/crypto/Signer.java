package io.kedang.crypto;

/**
 * Signs as this deployment, with Ed25519. Signatures are plain (RFC 8032), so that anybody can verify them with any library:
 * see {@link Signatures}.
 *
 * @see Signers
 */
public interface Signer {

    /** First 16 hex digits of the SHA-256 of the public key. */
    String keyId();

    /** The public key as base64 of its X.509 form: the body of a PEM file. */
    String publicKey();

    /** 64 bytes. Some tens of microseconds, so it may be called anywhere. */
    byte[] sign(byte[] message);
}
