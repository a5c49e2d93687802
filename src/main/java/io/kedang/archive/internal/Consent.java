package io.kedang.archive.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Whether this node may serve from its memory: only while every other one it has heard of in the cluster said a moment ago that it may. Each says so again and again, and no
 * longer once it has a change that it cannot tell. What was said counts from when it was asked for, by the clock of the node that asked: so whoever stops saying it knows that
 * nobody serves from memory after {@link #LASTS}, be they frozen, cut off or only slow. Who is alone needs nobody's consent.
 */
final class Consent {

    static final Duration LASTS = Duration.ofSeconds(4);
    private static final Logger LOG = Logger.getLogger(Consent.class);

    private final Map<Object, Long> until = new HashMap<>();
    private final LongSupplier clock;
    private final Runnable forget;
    private volatile Term term = new Term(0, true);
    /** Written by {@link #refresh} alone. */
    private volatile int renewed;
    private volatile boolean lost;
    /** As it was said last. */
    private boolean serving = true;

    /** @param clock as {@code System.nanoTime} @param forget drops what this node holds; it may have missed changes */
    Consent(LongSupplier clock, Runnable forget) {
        this.clock = clock;
        this.forget = forget;
    }

    /** @param alone without end */
    private record Term(long end, boolean alone) {

        boolean holds(long now) {
            return alone || now - end < 0;
        }
    }

    /** How often it has come back after it was lost. To be asked for before something is fetched from memory. */
    int renewed() {
        return renewed;
    }

    /** Whether it is given now, and has not been lost since. */
    boolean given(int since) {
        return term.holds(clock.getAsLong()) && renewed == since;
    }

    /** A node is there. One that never said anything serves nobody yet. */
    synchronized void heard(Object node) {
        until.putIfAbsent(node, clock.getAsLong() + LASTS.toNanos());
    }

    /** @param asked when it was asked */
    synchronized void given(Object node, long asked) {
        until.merge(node, asked + LASTS.toNanos(), (known, said) -> said - known > 0 ? said : known);
    }

    /** What lies here must be forgotten before anything of it is served: a node may have died with news, or news have been missed. */
    synchronized void lose() {
        lost = true;
        term = new Term(clock.getAsLong(), false);
    }

    /**
     * Takes what was said into account, from a thread that may wait.
     *
     * @param members of the cluster, as this node sees it
     * @param settled whether this node has told all its changes
     */
    void refresh(Collection<?> members, boolean settled) {
        var now = clock.getAsLong();
        var next = settled ? next(members, now) : new Term(now, false);
        say(next.holds(now), settled);
        if (next.holds(now) && !term.holds(now)) {
            begin(next);
        } else {
            take(next);
        }
    }

    private void begin(Term next) {
        lost = false;
        renewed++;
        forget.run();
        take(next);
    }

    /** Unless it was lost meanwhile. */
    private synchronized void take(Term next) {
        term = lost ? term : next;
    }

    private void say(boolean serves, boolean settled) {
        if (serves != serving) {
            LOG.infof(serves ? "serves from memory again" : "nothing is served from memory for a while: %s",
                    settled ? "another node has not said that it may be" : "not every node could be told of a change");
            serving = serves;
        }
    }

    private synchronized Term next(Collection<?> members, long now) {
        until.keySet().retainAll(members);
        return until.values().stream().min((one, other) -> Long.signum(one - other)).map(end -> new Term(end, false)).orElse(new Term(now, true));
    }
}
