package io.kedang.access.limits;

import java.util.ArrayDeque;
import java.util.UUID;

/** One company at the gate. */
final class Lane {

    final UUID tenant;
    final ArrayDeque<Pass> waiting = new ArrayDeque<>();
    int atWork;

    Lane(UUID tenant) {
        this.tenant = tenant;
    }

    boolean idle() {
        return atWork == 0 && waiting.isEmpty();
    }
}
