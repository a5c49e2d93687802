package io.kedang.access.limits;

import java.util.concurrent.CompletableFuture;

/** One request at the gate. Closing it more than once, at any time, from any thread, is well. */
public final class Pass implements AutoCloseable {

    private enum State {
        WAITING, AT_WORK, GONE
    }

    private final FairGate gate;
    final Lane lane;
    private final CompletableFuture<Void> granted = new CompletableFuture<>();
    private State state = State.WAITING;

    Pass(FairGate gate, Lane lane) {
        this.gate = gate;
        this.lane = lane;
    }

    /** Done when the request may go to work; never fails. */
    public CompletableFuture<Void> granted() {
        return granted;
    }

    /** Called by the gate, under its lock. @return whether it still wants in */
    boolean letIn() {
        if (state == State.WAITING) {
            state = State.AT_WORK;
            return true;
        }
        return false;
    }

    /** Called by the gate, under its lock. @return whether it was at work */
    boolean leave() {
        var working = state == State.AT_WORK;
        state = State.GONE;
        return working;
    }

    /** Gives the place back, or gives up waiting for one. */
    @Override
    public void close() {
        gate.leave(this);
    }
}
