package io.kedang.access;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Members as if they acted. Nothing may be written or noted in their name. */
public interface OtherMembers {

    /** The member with the rights that they have, within the viewer's request; fails with {@link AccessError#MEMBER_NOT_FOUND}. */
    Uni<Actor> as(Actor viewer, UUID member);
}
