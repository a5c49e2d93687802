package io.kedang.tenancy.internal;

import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantWork;
import io.kedang.tenancy.TenantWorker;
import io.kedang.tenancy.WorkConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** One kind of work on this node: some tenants at a time; a tenant with much to do lets the others have their turn. */
final class WorkLoop {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration WHILE_NOT_SERVED = Duration.ofMinutes(5);

    private final UUID node = UUID.randomUUID();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final TenantWorker worker;
    private final TenantWork work;
    private final TenantRegistry tenants;
    private final WorkConfig config;
    private final Executor home;
    private volatile boolean stopping;

    WorkLoop(TenantWorker worker, TenantWork work, TenantRegistry tenants, WorkConfig config, Executor home) {
        this.worker = worker;
        this.work = work;
        this.tenants = tenants;
        this.config = config;
        this.home = home;
    }

    void stop() {
        stopping = true;
    }

    void look() {
        if (!stopping && room()) {
            work.waiting(worker.kind(), worker.tenantsAtOnce())
                    .subscribe().with(found -> found.forEach(this::begin), failure -> LOG.warnf("work in the background cannot be looked for: %s", failure.getMessage()));
        }
    }

    private boolean room() {
        return busy.size() < worker.tenantsAtOnce();
    }

    void begin(UUID tenant) {
        if (!stopping && room() && busy.add(tenant)) {
            run(tenant).onTermination().invoke(() -> busy.remove(tenant))
                    .subscribe().with(done -> look(), failure -> LOG.warnf("%s of tenant %s wait: %s", worker.kind(), tenant, failure.getMessage()));
        }
    }

    Uni<Void> run(UUID tenant) {
        return held(tenant).chain(held -> held ? tenants.find(tenant).chain(found -> served(tenant, found)) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> held(UUID tenant) {
        return work.hold(worker.kind(), tenant, node, config.lease());
    }

    private Uni<Void> served(UUID id, Optional<Tenant> tenant) {
        if (tenant.filter(Tenant::served).isEmpty()) {
            return work.release(worker.kind(), id, node, OffsetDateTime.now().plus(WHILE_NOT_SERVED));
        }
        var turnEnds = System.nanoTime() + config.turn().toNanos();
        return Multi.createBy().repeating().uni(() -> next(tenant.get())).whilst(more -> more && !stopping && System.nanoTime() - turnEnds < 0)
                .collect().last()
                .chain(more -> stopping || more ? Uni.createFrom().item(OffsetDateTime.now()) : worker.nextDue(tenant.get()))
                .chain(due -> work.release(worker.kind(), id, node, due));
    }

    private Uni<Boolean> next(Tenant tenant) {
        return held(tenant.id()).chain(held -> held ? stayingAlive(tenant) : Uni.createFrom().item(false));
    }

    /** Clocks and workers complete on threads of their own; what follows needs the loop's. */
    private Uni<Boolean> stayingAlive(Tenant tenant) {
        var alive = Multi.createFrom().ticks().every(config.lease().dividedBy(3)).emitOn(home).onItem().transformToUniAndConcatenate(tick -> held(tenant.id()))
                .subscribe().with(held -> { }, failure -> LOG.debugf("not held any more: %s", failure.getMessage()));
        return worker.next(tenant).emitOn(home).onTermination().invoke(alive::cancel);
    }
}
