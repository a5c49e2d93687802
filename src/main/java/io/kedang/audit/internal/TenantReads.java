package io.kedang.audit.internal;

import io.kedang.audit.JournalEntry;
import io.kedang.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One company's reads that wait to be written, and its readers that wait for room. What holds up one company's journal holds up no other's readers. */
final class TenantReads {

    private final Tenant tenant;
    private final AtomicInteger sharing;
    private final Queue<NotedRead> pending = new ConcurrentLinkedQueue<>();
    private final Map<NotedRead.Key, NotedRead> repeatable = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<Void>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean flushing = new AtomicBoolean();

    /** @param sharing how many companies have reads waiting: kept by all of them */
    TenantReads(Tenant tenant, AtomicInteger sharing) {
        this.tenant = tenant;
        this.sharing = sharing;
    }

    Tenant tenant() {
        return tenant;
    }

    int size() {
        return size.get();
    }

    /** Notes the read in any case. */
    void add(JournalEntry entry) {
        var key = NotedRead.keyOf(tenant, entry);
        var same = key == null ? null : repeatable.get(key);
        if (same != null && same.again()) {
            return;
        }
        var read = new NotedRead(tenant, entry);
        if (key != null) {
            repeatable.put(key, read);
        }
        if (size.getAndIncrement() == 0) {
            sharing.incrementAndGet();
        }
        pending.add(read);
    }

    CompletionStage<Void> room() {
        var room = new CompletableFuture<Void>();
        waiting.add(room);
        return room;
    }

    void letIn(int share) {
        while (size.get() <= share) {
            var next = waiting.poll();
            if (next == null) {
                return;
            }
            next.complete(null);
        }
    }

    /** @return whether there is something to write and nobody is at it; who gets true says when it is done */
    boolean begin() {
        return size.get() > 0 && flushing.compareAndSet(false, true);
    }

    void done() {
        flushing.set(false);
    }

    List<NotedRead> take(int most) {
        var batch = new ArrayList<NotedRead>();
        for (var next = batch.size() < most ? pending.poll() : null; next != null; next = batch.size() < most ? pending.poll() : null) {
            var key = next.key();
            if (key != null) {
                repeatable.remove(key, next);
            }
            batch.add(next.take());
        }
        return batch;
    }

    void written(List<NotedRead> reads) {
        if (!reads.isEmpty() && size.addAndGet(-reads.size()) == 0) {
            sharing.decrementAndGet();
        }
    }

    /** To be tried again. */
    void notWritten(List<NotedRead> reads) {
        pending.addAll(reads);
    }
}
