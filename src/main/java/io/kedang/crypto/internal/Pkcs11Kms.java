package io.kedang.crypto.internal;

import io.kedang.crypto.KeyException;
import io.kedang.crypto.Kms;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** The deployment key inside a module that speaks PKCS#11: AES-GCM is done there, the key never comes here. */
final class Pkcs11Kms implements Kms {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Provider provider;
    private final KeyStore store;
    private final List<String> labels;

    private Pkcs11Kms(Provider provider, KeyStore store, List<String> labels) {
        this.provider = provider;
        this.store = store;
        this.labels = labels;
    }

    /** @param labels of the AES keys, the one that wraps first */
    static Pkcs11Kms open(Path library, int slotIndex, Path pinFile, List<String> labels) {
        try {
            var provider = Security.getProvider("SunPKCS11").configure("--name=kedang\nlibrary=" + library + "\nslotListIndex=" + slotIndex);
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, Files.readString(pinFile).strip().toCharArray());
            return new Pkcs11Kms(provider, store, List.copyOf(labels));
        } catch (GeneralSecurityException | IOException | RuntimeException failed) {
            throw new KeyException("the PKCS#11 module cannot be used: " + failed.getClass().getSimpleName(), failed);
        }
    }

    @Override
    public String primary() {
        return labels.get(0);
    }

    @Override
    public Wrapped wrap(byte[] key, byte[] context) {
        var iv = new byte[IV];
        random.nextBytes(iv);
        var sealed = run(Cipher.ENCRYPT_MODE, primary(), iv, context, key, 0, key.length);
        return new Wrapped(primary(), ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array());
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] context) {
        var bytes = wrapped.bytes();
        if (bytes.length <= IV || !labels.contains(wrapped.keyId())) {
            throw new KeyException("no PKCS#11 key is named for what " + wrapped.keyId() + " wrapped");
        }
        return run(Cipher.DECRYPT_MODE, wrapped.keyId(), java.util.Arrays.copyOf(bytes, IV), context, bytes, IV, bytes.length - IV);
    }

    private byte[] run(int mode, String label, byte[] iv, byte[] context, byte[] input, int from, int length) {
        try {
            var cipher = Cipher.getInstance(CIPHER, provider);
            cipher.init(mode, key(label), new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(context);
            return cipher.doFinal(input, from, length);
        } catch (GeneralSecurityException | RuntimeException failed) {
            throw new KeyException("the PKCS#11 key " + label + " does not " + (mode == Cipher.ENCRYPT_MODE ? "wrap" : "unwrap"), failed);
        }
    }

    private Key key(String label) throws GeneralSecurityException {
        var key = store.getKey(label, null);
        if (key == null) {
            throw new KeyException("the PKCS#11 module holds no key " + label);
        }
        return key;
    }
}
