package io.kedang.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Actors of requests whose bearer token was verified a moment ago, for the few paths that must be short. */
public interface RememberedActors {

    /**
     * Only for what is answered before anything else can happen: the request holds no place among those at work.
     *
     * @return the actor, as {@link CurrentActor} would find it; empty when it is not in memory, has to wait or is to be refused: the request then goes
     *         its usual way
     */
    Optional<Actor> atOnce(RoutingContext context);
}
