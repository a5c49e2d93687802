package io.kedang.crypto;

import java.io.InputStream;
import java.io.OutputStream;
import javax.crypto.Mac;

/** Seals files as they stream by, piece by piece. */
public interface FileCipher {

    /** What is written to the result arrives sealed in {@code sealed}. Closing it seals the end, so that a file cut short is noticed. */
    OutputStream seal(OutputStream sealed);

    /** Reading it fails with an {@link java.io.IOException} where the sealed file was changed or cut. */
    InputStream open(InputStream sealed);

    /** For the address of a file: equal files have the same one within a company, and none in common with another's. */
    Mac address();
}
