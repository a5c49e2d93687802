package io.kedang.tenancy.internal;

import io.kedang.tenancy.TenancyConfig;
import io.kedang.tenancy.TenantMigrations;
import io.kedang.tenancy.TenantRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Migrates stale tenants before the service says that it is ready, and keeps the number of tenants as a metric. */
@ApplicationScoped
class MigrationAtStart {

    private static final Logger LOG = Logger.getLogger(MigrationAtStart.class);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final AtomicLong served = new AtomicLong();
    private final TenantRegistry tenants;

    MigrationAtStart(TenantRegistry tenants, MeterRegistry metrics) {
        this.tenants = tenants;
        metrics.gauge("kedang.tenants.served", served);
    }

    void start(@Observes StartupEvent event, TenantMigrations migrations, TenancyConfig config) {
        if (!config.migrateAtStart()) {
            return;
        }
        var standings = migrations.migrateAll().await().atMost(LONGEST);
        if (!standings.isEmpty()) {
            LOG.infof("%d tenants were behind, %d of them are quarantined", standings.size(), standings.stream().filter(s -> s.problem() != null).count());
        }
    }

    @Scheduled(every = "30s")
    Uni<Void> count() {
        return tenants.countServed().invoke(served::set).replaceWithVoid();
    }
}
