package io.kedang.archive.internal.versions;

import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Overtaken;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Does tenants' jobs, some tenants at a time, one job of a tenant after another; a tenant with much to do lets the others have their turn. A node holds a tenant while it works and says so again and again;
 * when it is killed, another goes on where the last finished step left the job.
 */
@ApplicationScoped
public class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final int TENANTS_AT_ONCE = 2;
    private static final int MOST_TRIES = 5;
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final UUID node = UUID.randomUUID();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final TenantWork work;
    private final TenantRegistry tenants;
    private final JobStore jobs;
    private final DuePurges purges;
    private final Instance<JobSteps> kinds;
    private final VersionsConfig config;
    private volatile Context home;
    private volatile boolean stopping;

    BackgroundWork(TenantWork work, TenantRegistry tenants, JobStore jobs, DuePurges purges, @Any Instance<JobSteps> kinds, VersionsConfig config) {
        this.work = work;
        this.tenants = tenants;
        this.jobs = jobs;
        this.purges = purges;
        this.kinds = kinds;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        home = vertx.getOrCreateContext();
        vertx.setPeriodic(config.lookEvery().toMillis(), timer -> home.runOnContext(ignored -> look()));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Something was written down for a tenant: this node need not wait until it looks by itself. */
    void hurry(Tenant tenant) {
        home.runOnContext(ignored -> begin(tenant.id()));
    }

    private void look() {
        if (!stopping && busy.size() < TENANTS_AT_ONCE) {
            work.waiting(TENANTS_AT_ONCE).subscribe().with(found -> found.forEach(this::begin), failure -> LOG.warnf("work in the background cannot be looked for: %s", failure.getMessage()));
        }
    }

    private void begin(UUID tenant) {
        if (!stopping && busy.size() < TENANTS_AT_ONCE && busy.add(tenant)) {
            run(tenant).onTermination().invoke(() -> busy.remove(tenant))
                    .subscribe().with(done -> look(), failure -> LOG.warnf("work in the background of tenant %s waits: %s", tenant, failure.getMessage()));
        }
    }

    /** All that is due for a tenant, if nobody else is at it. */
    Uni<Void> run(UUID tenant) {
        return held(tenant).chain(held -> held ? tenants.find(tenant).chain(found -> served(tenant, found)) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> held(UUID tenant) {
        return work.hold(tenant, node, config.lease());
    }

    private Uni<Void> served(UUID id, Optional<Tenant> tenant) {
        if (tenant.filter(Tenant::served).isEmpty()) {
            return work.release(id, node, OffsetDateTime.now().plus(Duration.ofMinutes(5)));
        }
        var turnEnds = System.nanoTime() + config.turn().toNanos();
        return Multi.createBy().repeating().uni(() -> next(tenant.get())).whilst(more -> more && !stopping && System.nanoTime() - turnEnds < 0)
                .collect().last()
                .chain(more -> stopping || more ? Uni.createFrom().item(OffsetDateTime.now()) : nextDue(tenant.get()))
                .chain(due -> work.release(id, node, due));
    }

    private Uni<OffsetDateTime> nextDue(Tenant tenant) {
        return purges.nextDue(tenant).chain(purge -> jobs.ripe(tenant).map(ripe -> purge == null || ripe != null && ripe.isBefore(purge) ? ripe : purge));
    }

    /** @return whether there may be more */
    private Uni<Boolean> next(Tenant tenant) {
        return held(tenant.id()).chain(held -> held ? jobs.next(tenant) : Uni.createFrom().item(Optional.<OpenJob>empty()))
                .chain(job -> job.isPresent() ? step(tenant, job.get()) : purges.begin(tenant));
    }

    private Uni<Boolean> step(Tenant tenant, OpenJob job) {
        var steps = kinds.stream().filter(kind -> kind.kind().equals(job.kind())).findFirst().orElseThrow();
        var alive = Multi.createFrom().ticks().every(config.lease().dividedBy(3)).onItem().transformToUniAndConcatenate(tick -> held(tenant.id()))
                .subscribe().with(held -> { }, failure -> LOG.debugf("not held any more: %s", failure.getMessage()));
        return steps.step(tenant, job).replaceWith(true)
                .onFailure(Overtaken.class).recoverWithItem(true)
                .onFailure().recoverWithUni(failure -> failed(tenant, job, failure))
                .onTermination().invoke(alive::cancel);
    }

    private Uni<Boolean> failed(Tenant tenant, OpenJob job, Throwable failure) {
        LOG.warnf("job %s of tenant %s is tried again: %s", job.id(), tenant.id(), failure.toString());
        return jobs.tried(tenant, job, MOST_TRIES, "internal").replaceWith(true).onItem().delayIt().by(AFTER_A_FAILURE);
    }
}
