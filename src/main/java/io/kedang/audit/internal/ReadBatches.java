package io.kedang.audit.internal;

import io.kedang.audit.AuditConfig;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Collects noted reads and writes them in batches, a company's together. The same read repeated before it is written becomes one entry with a count.
 * Bounded: what there is room for is shared by the companies that have reads waiting; who comes when its company's share is full waits for the next flush.
 */
@Singleton
class ReadBatches {

    private static final Logger LOG = Logger.getLogger(ReadBatches.class);
    private static final int LARGEST_BATCH = 2_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration SETTLE = Duration.ofMillis(5);
    /** Undefined schema, table or role: the tenant was deleted meanwhile, and its journal with it. */
    private static final Set<String> TENANT_GONE = Set.of("3F000", "42P01", "22023", "42704");

    private final TenantSessions sessions;
    private final AuditConfig config;
    private final Map<UUID, TenantReads> tenants = new ConcurrentHashMap<>();
    /** How many companies have reads waiting. */
    private final AtomicInteger sharing = new AtomicInteger();
    private Runnable noTimer = () -> { };

    ReadBatches(TenantSessions sessions, AuditConfig config, MeterRegistry metrics) {
        this.sessions = sessions;
        this.config = config;
        metrics.gauge("kedang.journal.reads.pending", this, ReadBatches::size);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        var id = vertx.setPeriodic(config.flushEvery().toMillis(), timer -> flush().subscribe().with(done -> { }, failure -> LOG.error("reads wait to be journaled", failure)));
        noTimer = () -> vertx.cancelTimer(id);
    }

    /** All that waits is written: a flush under way is let finish, then the rest follows batch by batch. The timer would go on after the end. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        noTimer.run();
        var deadline = System.nanoTime() + STOP_WITHIN.toNanos();
        while (size() > 0 && System.nanoTime() < deadline) {
            flush().onItem().delayIt().by(SETTLE).onFailure().recoverWithNull().await().atMost(STOP_WITHIN);
        }
        if (size() > 0) {
            LOG.errorf("%d reads could not be journaled before the end", size());
        }
    }

    private int size() {
        return tenants.values().stream().mapToInt(TenantReads::size).sum();
    }

    Uni<Void> add(Tenant tenant, JournalEntry entry) {
        var reads = reads(tenant);
        reads.add(entry);
        return reads.size() <= share() ? Uni.createFrom().voidItem() : Worker.elsewhere(() -> room(reads));
    }

    /** @return false when its company's share is full, and then it is not noted */
    boolean addAtOnce(Tenant tenant, JournalEntry entry) {
        var reads = reads(tenant);
        var room = reads.size() < share();
        if (room) {
            reads.add(entry);
        }
        return room;
    }

    private TenantReads reads(Tenant tenant) {
        var known = tenants.get(tenant.id());
        return known != null ? known : tenants.computeIfAbsent(tenant.id(), id -> new TenantReads(tenant, sharing));
    }

    private int share() {
        return Math.max(1, config.maxPending() / Math.max(1, sharing.get()));
    }

    /** Looked at once more after queueing: a flush may have made room just before, and would not come again. */
    private CompletionStage<Void> room(TenantReads reads) {
        var room = reads.room();
        reads.letIn(share());
        return room;
    }

    /** A company whose reads are still being written is left alone, the others are not made to wait for it. */
    Uni<Void> flush() {
        var due = tenants.values().stream().filter(TenantReads::begin).map(this::flush).toList();
        return due.isEmpty() ? Uni.createFrom().voidItem() : Uni.join().all(due).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> flush(TenantReads reads) {
        return write(reads, reads.take(LARGEST_BATCH))
                .onTermination().invoke(() -> flushed(reads))
                .chain(() -> reads.size() >= LARGEST_BATCH && reads.begin() ? flush(reads) : Uni.createFrom().voidItem());
    }

    private void flushed(TenantReads reads) {
        reads.done();
        reads.letIn(share());
    }

    private Uni<Void> write(TenantReads reads, List<NotedRead> batch) {
        return sessions.writeTogether(reads.tenant(), List.of(NotedRead.insert(batch))).replaceWithVoid()
                .invoke(() -> reads.written(batch))
                .onFailure(ReadBatches::tenantGone).recoverWithUni(() -> {
                    reads.written(batch);
                    return Uni.createFrom().voidItem();
                })
                .onFailure().invoke(() -> reads.notWritten(batch));
    }

    private static boolean tenantGone(Throwable failure) {
        return failure instanceof PgException refused && TENANT_GONE.contains(refused.getSqlState());
    }
}
