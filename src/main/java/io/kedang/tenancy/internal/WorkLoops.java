package io.kedang.tenancy.internal;

import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantWork;
import io.kedang.tenancy.TenantWorker;
import io.kedang.tenancy.WorkConfig;
import io.kedang.tenancy.WorkKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A loop for each kind of work that somebody does. */
@ApplicationScoped
class WorkLoops implements BackgroundWork {

    private final Map<WorkKind, WorkLoop> loops = new EnumMap<>(WorkKind.class);
    private final TenantWork work;
    private final TenantRegistry tenants;
    private final Instance<TenantWorker> workers;
    private final WorkConfig config;
    private volatile Context home;

    WorkLoops(TenantWork work, TenantRegistry tenants, @Any Instance<TenantWorker> workers, WorkConfig config) {
        this.work = work;
        this.tenants = tenants;
        this.workers = workers;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        if (!config.here()) {
            return;
        }
        home = vertx.getOrCreateContext();
        workers.forEach(worker -> loops.put(worker.kind(), new WorkLoop(worker, work, tenants, config, command -> home.runOnContext(ignored -> command.run()))));
        vertx.setPeriodic(config.lookEvery().toMillis(), timer -> home.runOnContext(ignored -> loops.values().forEach(WorkLoop::look)));
    }

    void stop(@Observes ShutdownEvent event) {
        loops.values().forEach(WorkLoop::stop);
    }

    @Override
    public Uni<Void> announce(WorkKind kind, Tenant tenant) {
        return work.mark(kind, tenant, OffsetDateTime.now());
    }

    @Override
    public void hurry(WorkKind kind, Tenant tenant) {
        if (config.here()) {
            home.runOnContext(ignored -> loops.get(kind).begin(tenant.id()));
        }
    }

    @Override
    public Uni<Void> run(WorkKind kind, UUID tenant) {
        return loops.get(kind).run(tenant);
    }
}
