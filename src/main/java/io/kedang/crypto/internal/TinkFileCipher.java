package io.kedang.crypto.internal;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.PrfSet;
import io.kedang.crypto.FileCipher;
import io.kedang.crypto.KeyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Files over Tink's streaming encryption, in pieces of 4 KB. */
record TinkFileCipher(UUID tenant, StreamingAead files, PrfSet addresses) implements FileCipher {

    private static final String MAC = "HmacSHA256";
    private static final int MAC_KEY = 32;

    private byte[] context() {
        return ("file/" + tenant).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public OutputStream seal(OutputStream sealed) {
        try {
            return files.newEncryptingStream(sealed, context());
        } catch (GeneralSecurityException | IOException failed) {
            throw new KeyException("a file could not be sealed", failed);
        }
    }

    @Override
    public InputStream open(InputStream sealed) {
        try {
            return files.newDecryptingStream(sealed, context());
        } catch (GeneralSecurityException | IOException wrong) {
            throw new KeyException("a file does not open", wrong);
        }
    }

    /** A key of its own is derived, since the file does not fit into memory and Tink's functions take their input whole. */
    @Override
    public Mac address() {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(addresses.computePrimary("file-address".getBytes(StandardCharsets.US_ASCII), MAC_KEY), MAC));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new KeyException("an address could not be made", impossible);
        }
    }
}
