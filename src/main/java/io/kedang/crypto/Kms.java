package io.kedang.crypto;

/** Holds the deployment key and wraps other keys with it. Blocking: called on worker threads only. */
public interface Kms {

    /** A key as it may be stored. @param keyId which deployment key wrapped it */
    record Wrapped(String keyId, byte[] bytes) {
    }

    /** The id of the key that wraps from now on. */
    String primary();

    /** @param context bound to the result: whoever unwraps must say the same */
    Wrapped wrap(byte[] key, byte[] context);

    /** Fails with {@link KeyException} when the deployment key is not there, or the bytes or the context are not the ones that were wrapped. */
    byte[] unwrap(Wrapped wrapped, byte[] context);
}
