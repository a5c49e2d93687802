package io.kedang.crypto.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.RecordCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/** A record's AES-256-GCM key. Nonces are random: a record holds far fewer values than would make two alike. */
final class TinkRecordCipher implements RecordCipher {

    private final UUID tenant;
    private final UUID record;
    private final Aead aead;
    private final String wrapped;

    TinkRecordCipher(UUID tenant, UUID record, byte[] key, String wrapped) throws GeneralSecurityException {
        this.tenant = tenant;
        this.record = record;
        this.aead = new AesGcmJce(key);
        this.wrapped = wrapped;
    }

    @Override
    public String wrapped() {
        return wrapped;
    }

    @Override
    public String seal(String place, String clear) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(clear.getBytes(StandardCharsets.UTF_8), context(place)));
        } catch (GeneralSecurityException failed) {
            throw new KeyException("a value could not be sealed", failed);
        }
    }

    @Override
    public String open(String place, String sealed) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), context(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new KeyException("the value of " + place + " in record " + record + " does not open");
        }
    }

    private byte[] context(String place) {
        return ("value/" + tenant + "/" + record + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}
