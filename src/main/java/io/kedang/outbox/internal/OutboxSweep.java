package io.kedang.outbox.internal;

import io.kedang.outbox.OutboxConfig;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantWork;
import io.kedang.tenancy.WorkKind;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Marks companies whose effects nobody knows of: a node was killed between the transaction that wrote them and the mark. One company after another, soon after the start and now and then. */
@ApplicationScoped
class OutboxSweep {

    private static final Logger LOG = Logger.getLogger(OutboxSweep.class);
    private static final Duration FIRST = Duration.ofSeconds(10);

    private final TenantRegistry tenants;
    private final TenantWork work;
    private final OutboxStore store;
    private final OutboxConfig config;

    OutboxSweep(TenantRegistry tenants, TenantWork work, OutboxStore store, OutboxConfig config) {
        this.tenants = tenants;
        this.work = work;
        this.store = store;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        var home = vertx.getOrCreateContext();
        vertx.setTimer(FIRST.toMillis(), timer -> home.runOnContext(ignored -> begin()));
        vertx.setPeriodic(config.sweepEvery().toMillis(), timer -> home.runOnContext(ignored -> begin()));
    }

    private void begin() {
        sweep().subscribe().with(done -> { }, failure -> LOG.warnf("companies cannot be looked through for effects to deliver: %s", failure.getMessage()));
    }

    Uni<Void> sweep() {
        return tenants.all().onItem().transformToMulti(all -> Multi.createFrom().iterable(all)).filter(Tenant::served)
                .onItem().transformToUniAndConcatenate(tenant -> look(tenant).onFailure().invoke(failure -> LOG.debugf("tenant %s was not looked at: %s", tenant.id(), failure.getMessage()))
                        .onFailure().recoverWithNull())
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> look(Tenant tenant) {
        return store.left(tenant).chain(due -> due == null ? Uni.createFrom().voidItem() : work.mark(WorkKind.OUTBOX, tenant, due));
    }
}
