package io.kedang.crypto;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The door to companies' keys. They lie in the database, wrapped by a root key of their company's own that lies outside of it and is wrapped by the
 * {@link DeploymentKey}. Opened ones stay in memory for a short while.
 */
public interface TenantKeys {

    /** What a tenant's keys are for, each a keyset of its own. */
    enum Purpose {
        /** Wraps the keys of records. */
        SEAL,
        /** Makes the tokens by which sealed values are found. */
        BLIND,
        /** Seals files. */
        FILES,
        /** Makes the addresses of files. */
        ADDRESS;

        public String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The tenant's keys, made when there are none. Fails with {@link CryptoError#KEYS_DESTROYED} once they were destroyed, and
     * with {@link CryptoError#KEYS_UNAVAILABLE} when the deployment key does not open them.
     */
    Uni<TenantCipher> of(Tenant tenant);

    /**
     * The same, to open these keys of records with: when one of them is wrapped by a key that is not known here yet, another node has just taken it into use, and keys
     * are read again.
     */
    Uni<TenantCipher> of(Tenant tenant, List<String> recordKeys);

    /** The same as they are now, whatever this node remembers. */
    Uni<TenantCipher> fresh(Tenant tenant);

    /**
     * A key of a tenant, by what may be told of it.
     *
     * @param id eight hex digits
     * @param current whether it is the one in use; others only open what they sealed
     * @param madeAt null where that was not noted
     */
    record TenantKey(Purpose purpose, String id, boolean current, Instant madeAt) {
    }

    /** The tenant's keys, the one in use first; none once they were destroyed. Fails with {@link CryptoError#KEYS_UNAVAILABLE} as {@link #of} does. */
    Uni<List<TenantKey>> list(Tenant tenant);

    /** Makes what keys the tenant lacks. Repeating it changes nothing. */
    Uni<Void> ensure(Tenant tenant);

    /** Adds a key, which is used from now on; what the older ones sealed still opens. {@link Purpose#ADDRESS} is never rotated: files would be looked for elsewhere. */
    Uni<Void> rotate(Tenant tenant, Purpose purpose);

    /**
     * Forgets all keys of a purpose but the newest, once nothing is left that the older ones sealed.
     *
     * @param newest which one the caller takes for it
     * @return false when it is another by now, which means that what the caller knows is not true any more: then nothing is forgotten
     */
    Uni<Boolean> retireOld(Tenant tenant, Purpose purpose, String newest);

    /** Wraps a tenant's keys by a new root key. The older ones are retired: {@link #destroyRetired}. */
    Uni<Void> renewRoot(Tenant tenant);

    /** When each retired root key may be destroyed, {@link CryptoConfig#keepRetired} after it was retired; the first first. */
    Uni<List<OffsetDateTime>> retiredUntil(Tenant tenant);

    /** Destroys the retired root keys whose time is over: copies of the database of before they were retired do not open again. */
    Uni<Void> destroyRetired(Tenant tenant);

    /**
     * Destroys all keys of a tenant, the root first. Nothing that they sealed can be read again, wherever it lies. Repeating it changes nothing.
     *
     * @return false when the root key was not in the folder: it was destroyed before, lies where this process does not see it, or there was none yet; then copies of the keys may open
     */
    Uni<Boolean> destroy(UUID tenant);

    /** Leaves no root key behind of a tenant that never came to be. */
    Uni<Void> forget(UUID tenant);

    /** Wraps all tenants' root keys, and the deployment's own, by the deployment key that is the first choice now. @return how many it wrapped anew */
    Uni<Integer> rewrapAll();
}
