package io.kedang.access;

import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The keys of a company. Changes are statements, so that they are journaled in the same transaction. */
public interface ApiKeys {

    /** All that were ever made, the newest first. */
    Uni<List<ApiKey>> list(Tenant tenant);

    /** Makes the company known by the public part of a key; before the key itself is kept. */
    Uni<Void> announce(Tenant tenant, String prefix);

    Statement adding(ApiKey key, byte[] hash);

    /** Returns the row's prefix, unless it is revoked already. */
    Statement revoking(UUID id);

    /** Returns the prefixes of all that were good. */
    Statement revokingAllOf(UUID member);

    /** Forgets what is held in memory about a key. */
    void changed(String prefix);
}
