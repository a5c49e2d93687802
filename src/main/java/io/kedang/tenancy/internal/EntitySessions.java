package io.kedang.tenancy.internal;

import io.kedang.tenancy.ControlSessions;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The doors over Hibernate Reactive. Its own multi-tenancy is not used: the reactive flavour ignores it without a word. */
@ApplicationScoped
class EntitySessions implements ControlSessions {

    private final Mutiny.SessionFactory factory;

    EntitySessions(Mutiny.SessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public <T> Uni<T> entities(Function<Mutiny.Session, Uni<T>> work) {
        return shielded(factory.openSession().chain(session -> session.withTransaction(tx -> work.apply(session))
                .onTermination().call(session::close)));
    }

    <T> Uni<T> inTenant(Tenant tenant, Function<Mutiny.Session, Uni<T>> work) {
        return shielded(factory.openSession().chain(session -> session.withTransaction(tx -> enter(session, tenant).chain(() -> work.apply(session)))
                .onTermination().call(session::close)));
    }

    private static Uni<?> enter(Mutiny.Session session, Tenant tenant) {
        return session.createNativeQuery(Opening.path(tenant)).executeUpdate()
                .chain(() -> session.createNativeQuery(Opening.role(tenant)).executeUpdate());
    }

    /** Subscribed once and on its own: a caller that goes away does not cancel a transaction half way. */
    private static <T> Uni<T> shielded(Uni<T> transaction) {
        return Uni.createFrom().emitter(emitter -> transaction.subscribe().with(emitter::complete, emitter::fail));
    }
}
