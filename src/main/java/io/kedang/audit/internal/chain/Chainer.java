package io.kedang.audit.internal.chain;

import io.kedang.audit.ChainConfig;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantCommits;
import io.kedang.tenancy.TenantRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Keeps chains close behind their journals: a node chains for the companies that it wrote for, soon after; and looks at all of them now and then,
 * for what a killed node left.
 */
@ApplicationScoped
class Chainer implements TenantCommits {

    private static final Logger LOG = Logger.getLogger(Chainer.class);
    /** Undefined schema, table or role: the company was deleted meanwhile, or its schema is not of this version yet. */
    private static final Set<String> TENANT_GONE = Set.of("3F000", "42P01", "22023", "42704");
    private static final int TENANTS_AT_ONCE = 4;
    private static final Duration FIRST_SWEEP = Duration.ofSeconds(5);
    private static final long HELD_BACK_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long AFTER_A_FAILURE_NANOS = Duration.ofSeconds(10).toNanos();

    private final ChainPass pass;
    private final Sealing sealing;
    private final TenantRegistry tenants;
    private final ChainConfig config;
    /** Companies with something to chain, and not before when. */
    private final Map<UUID, Due> due = new ConcurrentHashMap<>();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    private record Due(Tenant tenant, long at) {
    }

    Chainer(ChainPass pass, Sealing sealing, TenantRegistry tenants, ChainConfig config) {
        this.pass = pass;
        this.sealing = sealing;
        this.tenants = tenants;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        var home = vertx.getOrCreateContext();
        vertx.setPeriodic(config.every().toMillis(), timer -> home.runOnContext(ignored -> look()));
        vertx.setTimer(FIRST_SWEEP.toMillis(), timer -> home.runOnContext(ignored -> sweep()));
        vertx.setPeriodic(config.sweepEvery().toMillis(), timer -> home.runOnContext(ignored -> sweep()));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public void committed(Tenant tenant) {
        due.putIfAbsent(tenant.id(), new Due(tenant, System.nanoTime()));
    }

    private void sweep() {
        tenants.all().subscribe().with(all -> all.stream().filter(Tenant::served).forEach(this::committed),
                failure -> LOG.warnf("companies cannot be looked through for entries to chain: %s", failure.getMessage()));
    }

    private void look() {
        var now = System.nanoTime();
        for (var next : due.values()) {
            if (stopping || busy.size() >= TENANTS_AT_ONCE) {
                return;
            }
            if (next.at() - now <= 0 && busy.add(next.tenant().id())) {
                due.remove(next.tenant().id(), next);
                begin(next.tenant());
            }
        }
    }

    private void begin(Tenant tenant) {
        pass.run(tenant).call(outcome -> sealing.sealWhenDue(tenant, outcome.seq())).onTermination().invoke(() -> busy.remove(tenant.id())).subscribe().with(outcome -> {
            if (outcome.waiting()) {
                again(tenant, HELD_BACK_NANOS);
            }
        }, failure -> {
            if (failure instanceof PgException refused && TENANT_GONE.contains(refused.getSqlState())) {
                return;
            }
            LOG.warnf("entries of tenant %s wait to be chained: %s", tenant.id(), failure.getMessage());
            again(tenant, AFTER_A_FAILURE_NANOS);
        });
    }

    private void again(Tenant tenant, long inNanos) {
        due.putIfAbsent(tenant.id(), new Due(tenant, System.nanoTime() + inNanos));
    }
}
