package io.kedang.crypto.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import io.kedang.crypto.FileCipher;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.RecordCipher;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys.Purpose;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A tenant's keys over Tink. */
final class TinkTenantCipher implements TenantCipher {

    /** Long enough that two values never share one by chance, short enough for an index. */
    private static final int TOKEN_BYTES = 16;
    private static final int RECORD_KEY = 32;
    /** Tink writes a byte and the id of the key before what it seals. */
    private static final int ID_AT = 1;
    /** As many characters as hold both. */
    private static final int PREFIX = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID tenant;
    private final Aead seal;
    private final int sealId;
    private final Set<Integer> sealIds;
    private final int blindId;
    private final Map<Integer, Prf> blind;
    private final FileCipher files;

    TinkTenantCipher(UUID tenant, Map<Purpose, KeysetHandle> keys) {
        this.tenant = tenant;
        this.seal = TinkKeysets.primitive(keys.get(Purpose.SEAL), Aead.class);
        this.sealId = keys.get(Purpose.SEAL).getPrimary().getId();
        this.sealIds = IntStream.range(0, keys.get(Purpose.SEAL).size()).mapToObj(place -> keys.get(Purpose.SEAL).getAt(place).getId()).collect(Collectors.toSet());
        this.blindId = keys.get(Purpose.BLIND).getPrimary().getId();
        this.blind = prfs(keys.get(Purpose.BLIND));
        this.files = new TinkFileCipher(tenant, TinkKeysets.primitive(keys.get(Purpose.FILES), StreamingAead.class),
                TinkKeysets.primitive(keys.get(Purpose.ADDRESS), PrfSet.class));
    }

    private static Map<Integer, Prf> prfs(KeysetHandle keys) {
        try {
            return TinkKeysets.primitive(keys, PrfSet.class).getPrfs();
        } catch (GeneralSecurityException broken) {
            throw new KeyException("a keyset is none of tokens", broken);
        }
    }

    @Override
    public RecordCipher newRecord(UUID record) {
        var key = new byte[RECORD_KEY];
        RANDOM.nextBytes(key);
        try {
            return new TinkRecordCipher(tenant, record, key, Base64.getEncoder().encodeToString(seal.encrypt(key, context(record))));
        } catch (GeneralSecurityException failed) {
            throw new KeyException("a record's key could not be wrapped", failed);
        }
    }

    @Override
    public RecordCipher record(UUID record, String wrapped) {
        try {
            return new TinkRecordCipher(tenant, record, seal.decrypt(Base64.getDecoder().decode(wrapped), context(record)), wrapped);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new KeyException("the key of record " + record + " does not open");
        }
    }

    @Override
    public String rewrapped(UUID record, String wrapped) {
        try {
            return Base64.getEncoder().encodeToString(seal.encrypt(seal.decrypt(Base64.getDecoder().decode(wrapped), context(record)), context(record)));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new KeyException("the key of record " + record + " does not open");
        }
    }

    @Override
    public boolean current(String wrapped) {
        return wrappedBy(wrapped).filter(id -> id == sealId).isPresent();
    }

    @Override
    public boolean knows(String wrapped) {
        return wrappedBy(wrapped).filter(sealIds::contains).isPresent();
    }

    private static Optional<Integer> wrappedBy(String wrapped) {
        try {
            return wrapped.length() < PREFIX ? Optional.empty() : Optional.of(ByteBuffer.wrap(Base64.getDecoder().decode(wrapped.substring(0, PREFIX))).getInt(ID_AT));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private byte[] context(UUID record) {
        return ("record-key/" + tenant + "/" + record).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String blind(String template, String field, String normalized) {
        return token(blindId, template, field, normalized);
    }

    @Override
    public List<String> blindAll(String template, String field, String normalized) {
        if (!blindChanging()) {
            return List.of(blind(template, field, normalized));
        }
        var tokens = new ArrayList<>(List.of(blind(template, field, normalized)));
        blind.keySet().stream().filter(id -> id != blindId).map(id -> token(id, template, field, normalized)).forEach(tokens::add);
        return tokens;
    }

    @Override
    public boolean blindChanging() {
        return blind.size() > 1;
    }

    private String token(int key, String template, String field, String normalized) {
        try {
            var input = (template + "/" + field + "\0" + normalized).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(blind.get(key).compute(input, TOKEN_BYTES));
        } catch (GeneralSecurityException failed) {
            throw new KeyException("a token could not be made", failed);
        }
    }

    @Override
    public FileCipher files() {
        return files;
    }
}
