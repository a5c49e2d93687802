package io.kedang.crypto.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.Kms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;

/** The deployment key in a file. The file is read again when it has changed, so that a key can be added while serving. */
final class FileKms implements Kms {

    private final Path file;
    private volatile Held held;

    FileKms(Path file) {
        this.file = file;
    }

    private record Held(FileTime of, KeysetHandle keys, Aead aead) {
    }

    @Override
    public String primary() {
        return Integer.toUnsignedString(held().keys().getPrimary().getId());
    }

    @Override
    public Wrapped wrap(byte[] key, byte[] context) {
        var now = held();
        try {
            return new Wrapped(Integer.toUnsignedString(now.keys().getPrimary().getId()), now.aead().encrypt(key, context));
        } catch (GeneralSecurityException failed) {
            throw new KeyException("the deployment key does not wrap", failed);
        }
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] context) {
        try {
            return held().aead().decrypt(wrapped.bytes(), context);
        } catch (GeneralSecurityException wrong) {
            throw new KeyException("the file of the deployment key holds none that unwraps a key wrapped by " + wrapped.keyId(), wrong);
        }
    }

    private Held held() {
        try {
            var now = held;
            var changed = Files.getLastModifiedTime(file);
            if (now == null || !now.of().equals(changed)) {
                var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
                now = new Held(changed, keys, TinkKeysets.primitive(keys, Aead.class));
                held = now;
            }
            return now;
        } catch (IOException unreadable) {
            throw new KeyException("the file of the deployment key cannot be read: " + unreadable.getClass().getSimpleName());
        } catch (GeneralSecurityException malformed) {
            throw new KeyException("the file of the deployment key holds no Tink keyset");
        }
    }
}
