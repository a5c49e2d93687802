package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Which tenants have work in the background, and which node is at it. A node holds a tenant for a while and says again and again that it still does;
 * when it dies, the while passes and another goes on.
 */
public interface TenantWork {

    /**
     * Says that there is something to do. Called before the work is written down: a node that finds none asks again for some minutes
     * before it believes that there is none.
     *
     * @param at when it is due
     */
    Uni<Void> mark(WorkKind kind, Tenant tenant, OffsetDateTime at);

    /** Tenants with work that is due and that nobody is at, the longest waiting first. */
    Uni<List<UUID>> waiting(WorkKind kind, int most);

    /** Takes a tenant for a while, or keeps it. @return false when another node has it or there is nothing due */
    Uni<Boolean> hold(WorkKind kind, UUID tenant, UUID node, Duration lease);

    /** Lets go of a tenant. @param next when its next work is due; null when there is none */
    Uni<Void> release(WorkKind kind, UUID tenant, UUID node, OffsetDateTime next);

    /** Tenants with work now or some time later. */
    Uni<List<UUID>> known(WorkKind kind);
}
