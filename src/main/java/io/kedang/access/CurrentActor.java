package io.kedang.access;

import io.smallrye.mutiny.Uni;

/** Who is acting in this request. */
public interface CurrentActor {

    /**
     * The actor, from the verified token's organization and the company's members.
     * Fails with a 401 problem when nobody is signed in and a 403 one when there is no company, or it is suspended, or the person is no member.
     */
    Uni<Actor> get();
}
