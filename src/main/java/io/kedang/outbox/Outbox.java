package io.kedang.outbox;

import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The door for effects outside the transaction. An effect is written in the transaction of its change, so there is never one without the other;
 * it is delivered soon after, at least once, and again and again while the far end cannot be reached.
 */
public interface Outbox {

    /** The statement that writes an effect; to be run in the transaction of what it belongs to, within {@link #around}. */
    Statement statement(Effect effect);

    /** Writes an effect in the transaction of the session, within {@link #around}. */
    Uni<Void> put(Mutiny.Session session, Effect effect);

    /** Has one of the same kind and about the same that waits delivered at once, or writes this one. Within {@link #around}. */
    Uni<Void> again(TenantConnection connection, Effect effect);

    /** Runs a transaction that writes effects, so that some node looks for them even if this one dies right after it, and delivers them soon. */
    <T> Uni<T> around(Tenant tenant, Supplier<Uni<? extends T>> transaction);

    /** A transaction that could not know beforehand has written effects. A node that dies before this leaves them to the next look at all companies. */
    Uni<Void> wake(Tenant tenant);
}
