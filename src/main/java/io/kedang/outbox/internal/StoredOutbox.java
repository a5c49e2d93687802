package io.kedang.outbox.internal;

import io.kedang.outbox.Effect;
import io.kedang.outbox.Outbox;
import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** The outbox in the tenant's schema. */
@ApplicationScoped
class StoredOutbox implements Outbox {

    private static final String INSERT_IN_SESSION = """
            INSERT INTO outbox (id, kind, about, details, order_key)
            VALUES (cast(?1 as uuid), ?2, cast(?3 as uuid), cast(cast(?4 as text) as jsonb), cast(?5 as text))""";
    private static final String HURRY = "UPDATE outbox SET due_at = now() WHERE kind = $1 AND about = $2 AND state = 'waiting' RETURNING id";

    private final BackgroundWork background;

    StoredOutbox(BackgroundWork background) {
        this.background = background;
    }

    @Override
    public Statement statement(Effect effect) {
        return OutboxStore.insert(effect);
    }

    @Override
    public Uni<Void> put(Mutiny.Session session, Effect effect) {
        return session.createNativeQuery(INSERT_IN_SESSION).setParameter(1, effect.id().toString()).setParameter(2, effect.kind())
                .setParameter(3, effect.about() == null ? null : effect.about().toString()).setParameter(4, OutboxStore.text(effect.details())).setParameter(5, effect.order())
                .executeUpdate().replaceWithVoid();
    }

    @Override
    public Uni<Void> again(TenantConnection connection, Effect effect) {
        return connection.execute(Statement.of(HURRY, effect.kind(), effect.about()))
                .chain(hurried -> hurried.size() > 0 ? Uni.createFrom().voidItem() : connection.execute(statement(effect)).replaceWithVoid());
    }

    @Override
    public <T> Uni<T> around(Tenant tenant, Supplier<Uni<? extends T>> transaction) {
        return background.announce(WorkKind.OUTBOX, tenant).<T>chain(transaction).invoke(() -> background.hurry(WorkKind.OUTBOX, tenant));
    }

    @Override
    public Uni<Void> wake(Tenant tenant) {
        return around(tenant, () -> Uni.createFrom().voidItem());
    }
}
