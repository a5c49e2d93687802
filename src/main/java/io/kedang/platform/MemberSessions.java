package io.kedang.platform;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where members are signed in, and signing them out. An ended session is not served again: at once by this node, within ten seconds by every other. */
public interface MemberSessions {

    /**
     * A session at the identity provider.
     *
     * @param agent what the browser says it is; null when it was never seen here
     * @param current whether the actor's request belongs to it
     */
    record Session(String id, String agent, String address, Instant beganAt, Instant seenAt, boolean current) {
    }

    /** One's own, those in other companies included; of others those in which they came to this company, for admins. @param current id of the session of this request; may be null */
    Uni<List<Session>> list(Actor actor, UUID member, String current);

    Uni<Void> end(Actor actor, UUID member, String session);

    Uni<Void> endAll(Actor actor, UUID member);
}
