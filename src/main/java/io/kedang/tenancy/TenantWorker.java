package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;

/** How one kind of work in the background is done for a tenant. Implemented above; {@link BackgroundWork} calls it on the one node that holds the tenant. */
public interface TenantWorker {

    WorkKind kind();

    /** How many tenants a node works for at a time. */
    int tenantsAtOnce();

    /**
     * Does what comes next, in steps that a kill may end anywhere.
     *
     * @return whether there may be more to do at once
     */
    Uni<Boolean> next(Tenant tenant);

    /** When there is something to do next; null when nothing is known of. */
    Uni<OffsetDateTime> nextDue(Tenant tenant);
}
