package io.kedang.crypto.internal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import io.kedang.crypto.KeyException;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Tink's keysets as bytes and as what they can do. Loading this class makes Tink ready. */
final class TinkKeysets {

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            SignatureConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private TinkKeysets() {
    }

    static KeysetHandle generate(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters);
        } catch (GeneralSecurityException impossible) {
            throw new KeyException("a key could not be made", impossible);
        }
    }

    /** The keyset with one more key, which is the first choice from now on. */
    static KeysetHandle withNew(KeysetHandle keys, Parameters parameters) {
        try {
            return KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary()).build();
        } catch (GeneralSecurityException impossible) {
            throw new KeyException("a key could not be added", impossible);
        }
    }

    /** The keyset without any key but the first choice. */
    static KeysetHandle onlyPrimary(KeysetHandle keys) {
        var kept = KeysetHandle.newBuilder(keys);
        try {
            for (int i = kept.size() - 1; i >= 0; i--) {
                if (!kept.getAt(i).isPrimary()) {
                    kept.deleteAt(i);
                }
            }
            return kept.build();
        } catch (GeneralSecurityException impossible) {
            throw new KeyException("a key could not be retired", impossible);
        }
    }

    /** Ids of the keys as they stand before what they seal, the first choice first. */
    static List<String> ids(KeysetHandle keys) {
        return IntStream.range(0, keys.size()).mapToObj(keys::getAt).sorted(Comparator.comparing(entry -> !entry.isPrimary())).map(entry -> HexFormat.of().toHexDigits(entry.getId())).toList();
    }

    static byte[] bytes(KeysetHandle keys) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new KeyException("a keyset could not be written", impossible);
        }
    }

    static KeysetHandle ofBytes(byte[] bytes) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException broken) {
            throw new KeyException("a keyset cannot be read", broken);
        }
    }

    static <T> T primitive(KeysetHandle keys, Class<T> type) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException broken) {
            throw new KeyException("a keyset is not one of " + type.getSimpleName(), broken);
        }
    }
}
