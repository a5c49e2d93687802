package io.kedang.crypto.internal;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import io.kedang.crypto.TenantKeys.Purpose;

/** What kind of key each purpose takes. */
final class KeyKinds {

    private KeyKinds() {
    }

    static Parameters of(Purpose purpose) {
        return switch (purpose) {
            case SEAL -> PredefinedAeadParameters.AES256_GCM;
            case BLIND, ADDRESS -> PredefinedPrfParameters.HMAC_SHA256_PRF;
            case FILES -> PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB;
        };
    }
}
