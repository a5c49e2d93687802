package io.kedang.audit.internal.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The link of the chain: SHA-256 over the hash before and the entry's canonical text. */
final class ChainHash {

    static final int BYTES = 32;

    private ChainHash() {
    }

    /** What stands before the first entry of all. */
    static byte[] origin() {
        return new byte[BYTES];
    }

    static byte[] next(byte[] previous, byte[] entry) {
        var digest = sha256();
        digest.update(previous);
        return digest.digest(entry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
