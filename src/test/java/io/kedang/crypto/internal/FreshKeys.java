package io.kedang.crypto.internal;

import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys.Purpose;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** A tenant's keys, made on the spot. */
public final class FreshKeys {

    private FreshKeys() {
    }

    public static TenantCipher of(UUID tenant) {
        return new TinkTenantCipher(tenant, Arrays.stream(Purpose.values()).collect(Collectors.toMap(purpose -> purpose, purpose -> TinkKeysets.generate(KeyKinds.of(purpose)))));
    }
}
