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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Collects noted reads and writes them in batches, a statement a tenant. The same read repeated before it is written becomes one entry with a count.
 * Bounded: who comes when it is full waits for the next flush.
 */
@ApplicationScoped
class ReadBatches {

    private static final Logger LOG = Logger.getLogger(ReadBatches.class);
    private static final int LARGEST_BATCH = 2_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final Duration SETTLE = Duration.ofMillis(5);
    /** Undefined schema, table or role: the tenant was deleted meanwhile, and its journal with it. */
    private static final Set<String> TENANT_GONE = Set.of("3F000", "42P01", "22023", "42704");

    private final TenantSessions sessions;
    private final AuditConfig config;
    private final Queue<NotedRead> pending = new ConcurrentLinkedQueue<>();
    private final Map<NotedRead.Key, NotedRead> repeatable = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean flushing = new AtomicBoolean();

    ReadBatches(TenantSessions sessions, AuditConfig config, MeterRegistry metrics) {
        this.sessions = sessions;
        this.config = config;
        metrics.gauge("kedang.journal.reads.pending", size);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(config.flushEvery().toMillis(), timer -> flush().subscribe().with(done -> { }, failure -> LOG.error("reads wait to be journaled", failure)));
    }

    /** All that waits is written: a flush under way is let finish, then the rest follows batch by batch. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        var deadline = System.nanoTime() + STOP_WITHIN.toNanos();
        while (size.get() > 0 && System.nanoTime() < deadline) {
            flush().onItem().delayIt().by(SETTLE).onFailure().recoverWithNull().await().atMost(STOP_WITHIN);
        }
        if (size.get() > 0) {
            LOG.errorf("%d reads could not be journaled before the end", size.get());
        }
    }

    Uni<Void> add(Tenant tenant, JournalEntry entry) {
        return addNow(tenant, entry) ? Uni.createFrom().voidItem() : Worker.elsewhere(this::room);
    }

    /** Notes the read in any case. @return whether the reader may go on; else it has to wait for room */
    private boolean addNow(Tenant tenant, JournalEntry entry) {
        var key = NotedRead.keyOf(tenant, entry);
        var same = key == null ? null : repeatable.get(key);
        if (same == null || !same.again()) {
            var read = new NotedRead(tenant, entry);
            if (key != null) {
                repeatable.put(key, read);
            }
            pending.add(read);
            size.incrementAndGet();
        }
        return size.get() <= config.maxPending();
    }

    /** Looked at once more after queueing: a flush may have made room just before, and would not come again. */
    private CompletionStage<Void> room() {
        var room = new CompletableFuture<Void>();
        waiting.add(room);
        letIn();
        return room;
    }

    private void letIn() {
        while (size.get() <= config.maxPending()) {
            var next = waiting.poll();
            if (next == null) {
                return;
            }
            next.complete(null);
        }
    }

    Uni<Void> flush() {
        if (size.get() == 0 || !flushing.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        var batches = take();
        return Uni.join().all(batches.entrySet().stream().map(batch -> write(batch.getKey(), batch.getValue())).toList()).andCollectFailures()
                .replaceWithVoid()
                .onTermination().invoke(this::flushed)
                .chain(() -> size.get() >= LARGEST_BATCH ? flush() : Uni.createFrom().voidItem());
    }

    private void flushed() {
        flushing.set(false);
        letIn();
    }

    private Map<Tenant, List<NotedRead>> take() {
        var batches = new HashMap<Tenant, List<NotedRead>>();
        for (int taken = 0; taken < LARGEST_BATCH; taken++) {
            var next = pending.poll();
            if (next == null) {
                break;
            }
            var key = next.key();
            if (key != null) {
                repeatable.remove(key, next);
            }
            batches.computeIfAbsent(next.tenant(), tenant -> new ArrayList<>()).add(next.take());
        }
        return batches;
    }

    private Uni<Void> write(Tenant tenant, List<NotedRead> reads) {
        return sessions.writeTogether(tenant, List.of(NotedRead.insert(reads))).replaceWithVoid()
                .invoke(() -> size.addAndGet(-reads.size()))
                .onFailure(ReadBatches::tenantGone).recoverWithUni(() -> {
                    size.addAndGet(-reads.size());
                    return Uni.createFrom().voidItem();
                })
                .onFailure().invoke(() -> pending.addAll(reads));
    }

    private static boolean tenantGone(Throwable failure) {
        return failure instanceof PgException refused && TENANT_GONE.contains(refused.getSqlState());
    }
}
