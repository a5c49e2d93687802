package io.kedang.kernel;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads the tables of {@link Latin} soon after the start, in the background: whoever asks first must not wait for them on an event loop. */
@ApplicationScoped
class LatinAtHand {

    private static final long AFTER_THE_START_MILLIS = 2_000;

    void prepare(@Observes StartupEvent event, Vertx vertx) {
        vertx.setTimer(AFTER_THE_START_MILLIS, timer -> vertx.executeBlocking(() -> Latin.of("\u5ba2")));
    }
}
