package io.kedang.archive.internal;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Changes that not every node knows of yet. Telling one is tried until it succeeds. Whoever made it waits for that, but not for ever: after {@link #LONGEST} it is answered, and by then
 * no node serves from memory, since this one has stopped to consent {@link #PATIENCE} after the change began to wait, and its last {@link Consent} is over.
 */
final class Untold {

    static final Duration PATIENCE = Duration.ofMillis(2500);
    static final Duration LONGEST = Duration.ofSeconds(7);
    private static final Logger LOG = Logger.getLogger(Untold.class);

    private final Set<Change> open = ConcurrentHashMap.newKeySet();
    private final LongSupplier clock;
    private final Executor later;
    private volatile boolean closed;

    Untold(LongSupplier clock) {
        this(clock, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));
    }

    /** @param later does what it is given after a pause */
    Untold(LongSupplier clock, Executor later) {
        this.clock = clock;
        this.later = later;
    }

    private static final class Change {
        private final long since;
        private final CompletableFuture<Void> answered = new CompletableFuture<>();

        private Change(long since) {
            this.since = since;
        }
    }

    /** Never fails, since the change stands. @param telling completes when every node knows */
    CompletionStage<Void> told(Supplier<CompletionStage<Void>> telling) {
        var change = new Change(clock.getAsLong());
        open.add(change);
        attempt(change, telling);
        return change.answered;
    }

    private void attempt(Change change, Supplier<CompletionStage<Void>> telling) {
        CompletableFuture.completedStage(null).thenCompose(now -> telling.get()).whenComplete((done, failure) -> {
            if (failure == null || closed) {
                open.remove(change);
                change.answered.complete(null);
            } else {
                LOG.warnf("not every node could be told of a change, it is tried again: %s", failure.toString());
                later.execute(() -> attempt(change, telling));
            }
        });
    }

    /** Whether nothing waits for longer than it usually takes. */
    boolean settled() {
        return open.stream().noneMatch(change -> waits(change, PATIENCE));
    }

    /** Lets those go on who have waited for long enough. */
    void answerOld() {
        open.stream().filter(change -> waits(change, LONGEST) && change.answered.complete(null)).forEach(change -> LOG.error("a change was answered before every node knew of it: nobody serves from memory until they do"));
    }

    private boolean waits(Change change, Duration atLeast) {
        return clock.getAsLong() - change.since >= atLeast.toNanos();
    }

    /** Nobody is told any more: this node leaves. */
    void close() {
        closed = true;
        open.forEach(change -> change.answered.complete(null));
    }
}
