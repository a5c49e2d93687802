package io.kedang.platform.internal.signin;

import io.kedang.tenancy.ControlSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How far events have been read, over {@code control.identity_events}. Of all nodes one at a time reads, and none too soon after another. */
@ApplicationScoped
class EventMark {

    private static final String LEASE = "update control.identity_events set leased_until = now() + make_interval(secs => ?1)";

    private final ControlSessions control;

    EventMark(ControlSessions control) {
        this.control = control;
    }

    /** @return from when on to read; empty when it is another's turn */
    Uni<Optional<Instant>> hold(Duration lease) {
        return control.entities(session -> session.createNativeQuery(LEASE + " where leased_until <= now()").setParameter(1, (double) lease.toSeconds()).executeUpdate()
                .chain(held -> held == 0 ? Uni.createFrom().item(Optional.empty())
                        : session.createNativeQuery("select read_to from control.identity_events", OffsetDateTime.class).getSingleResult().map(at -> Optional.of(at.toInstant()))));
    }

    /** @param pause until somebody reads again */
    Uni<Void> moveTo(Instant readTo, Duration pause) {
        return control.entities(session -> session.createNativeQuery(LEASE + ", read_to = greatest(read_to, ?2)").setParameter(1, pause.toMillis() / 1000.0)
                .setParameter(2, readTo.atOffset(ZoneOffset.UTC)).executeUpdate()).replaceWithVoid();
    }
}
