package io.kedang.access;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Actors of requests whose bearer token was verified a moment ago, for the few paths that must be short. */
public interface RememberedActors {

    /**
     * @return the actor, found as {@link CurrentActor} finds it and failing as that fails; empty when the token has to be verified first,
     *         or there is none: the request then goes its usual way
     */
    Optional<Uni<Actor>> of(RoutingContext context);
}
