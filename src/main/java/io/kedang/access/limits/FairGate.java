package io.kedang.access.limits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Lets requests to work, so many at a time. A company that is alone may have all places; as soon as another is at work, or was within the last second,
 * it gets no more than its share, and who waits is taken in turn, a company after the other. So a flood waits for itself and not the others for it.
 */
public final class FairGate {

    private static final long RECENT_NANOS = 1_000_000_000L;
    private static final int MANY_LANES = 4_096;

    private final int places;
    private final int share;
    private final int mostWaiting;
    private final LongSupplier clock;
    private final Map<UUID, Lane> lanes = new HashMap<>();
    private final ArrayDeque<Lane> turn = new ArrayDeque<>();
    private final ThreadLocal<ArrayDeque<Pass>> telling = new ThreadLocal<>();
    private int atWork;
    private UUID latest;
    private UUID beforeLatest;
    private long beforeLatestAt;
    private long latestAt;

    public FairGate(int places, int share, int mostWaiting) {
        this(places, share, mostWaiting, System::nanoTime);
    }

    FairGate(int places, int share, int mostWaiting, LongSupplier clock) {
        this.places = places;
        this.share = share;
        this.mostWaiting = mostWaiting;
        this.clock = clock;
    }

    /** @return a pass, which may be granted already; empty when too many of the company wait */
    public synchronized Optional<Pass> enter(UUID tenant) {
        var lane = lanes.computeIfAbsent(tenant, Lane::new);
        noteUse(tenant);
        var pass = new Pass(this, lane);
        if (lane.waiting.isEmpty() && room(lane)) {
            letIn(pass);
            pass.granted().complete(null);
        } else if (lane.waiting.size() >= mostWaiting) {
            return Optional.empty();
        } else {
            if (lane.waiting.isEmpty()) {
                turn.add(lane);
            }
            lane.waiting.add(pass);
        }
        sweep();
        return Optional.of(pass);
    }

    private void noteUse(UUID tenant) {
        if (!tenant.equals(latest)) {
            beforeLatest = latest;
            beforeLatestAt = latestAt;
            latest = tenant;
        }
        latestAt = clock.getAsLong();
    }

    private boolean room(Lane lane) {
        return atWork < places && (lane.atWork < share || !besideOthers(lane));
    }

    private boolean besideOthers(Lane lane) {
        if (atWork > lane.atWork || turn.size() > (lane.waiting.isEmpty() ? 0 : 1)) {
            return true;
        }
        var others = lane.tenant.equals(latest) ? beforeLatestAt : latestAt;
        var other = lane.tenant.equals(latest) ? beforeLatest : latest;
        return other != null && clock.getAsLong() - others < RECENT_NANOS;
    }

    private boolean letIn(Pass pass) {
        if (!pass.letIn()) {
            return false;
        }
        pass.lane.atWork++;
        atWork++;
        return true;
    }

    /** Those that are let in are told outside the lock: they begin to work on this very thread. */
    void leave(Pass pass) {
        tell(next(pass));
    }

    /** One after the other, not one within the other: work that is done at once lets the next in before it returns, and a long queue would fill the stack. */
    private void tell(List<Pass> free) {
        var others = telling.get();
        if (others != null) {
            others.addAll(free);
        } else if (!free.isEmpty()) {
            var mine = new ArrayDeque<>(free);
            telling.set(mine);
            try {
                for (var next = mine.poll(); next != null; next = mine.poll()) {
                    next.granted().complete(null);
                }
            } finally {
                telling.remove();
            }
        }
    }

    private synchronized List<Pass> next(Pass pass) {
        if (!pass.leave()) {
            return List.of();
        }
        pass.lane.atWork--;
        atWork--;
        return turn.isEmpty() ? List.of() : inTurn();
    }

    private List<Pass> inTurn() {
        var free = new ArrayList<Pass>(1);
        for (int passedOver = 0; passedOver < turn.size() && atWork < places;) {
            var lane = turn.poll();
            if (room(lane)) {
                passedOver = 0;
                var pass = lane.waiting.poll();
                if (pass != null && letIn(pass)) {
                    free.add(pass);
                }
            } else {
                passedOver++;
            }
            if (!lane.waiting.isEmpty()) {
                turn.add(lane);
            }
        }
        return free;
    }

    private void sweep() {
        if (lanes.size() > MANY_LANES) {
            lanes.values().removeIf(Lane::idle);
        }
    }

    synchronized int atWork() {
        return atWork;
    }
}
