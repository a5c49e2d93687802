package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Has tenants' work in the background done, by whichever node: a node holds a tenant while it works and says so again and again; when it is killed,
 * another goes on. Tenants without work cost nothing: nobody asks them.
 */
public interface BackgroundWork {

    /** Says that work is about to be written down. Before the transaction, so that a node that dies right after it leaves work that somebody looks for. */
    Uni<Void> announce(WorkKind kind, Tenant tenant);

    /** It is written down: this node need not wait until it looks by itself. */
    void hurry(WorkKind kind, Tenant tenant);

    /** All that is due for a tenant now, if nobody else is at it. */
    Uni<Void> run(WorkKind kind, UUID tenant);
}
