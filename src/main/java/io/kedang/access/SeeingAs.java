package io.kedang.access;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Looking through another member's eyes, to try out rights: the one door for it. Who looks stays who they are, and the journal names them; they have the member's rights and
 * nothing more, and {@link Actor#me} is the member. For those who manage roles and hold whatever the member holds: else it fails with {@link AccessError#RIGHT_MISSING} or
 * {@link AccessError#MORE_THAN_HELD}, and with {@link AccessError#MEMBER_NOT_FOUND} when there is none. Those who come in must see to it that nothing is changed.
 */
public interface SeeingAs {

    /** @param actor who looks, with the rights of the member */
    record Look(Actor actor, Member member) {
    }

    /** The beginning of a look: it is written down before anything is seen. */
    Uni<Look> begin(Actor viewer, UUID member);

    /** One more request of a look that has been written down. */
    Uni<Look> through(Actor viewer, UUID member);
}
