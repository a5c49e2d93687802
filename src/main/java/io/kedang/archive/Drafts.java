package io.kedang.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A member's own drafts; nobody else sees them, not even through that member's eyes. */
public interface Drafts {

    /** The most drafts that a member may have. */
    int MOST = 200;

    /** Saves a draft under an id that the client chose, so that saving again is harmless. There is one draft a record to change. */
    Uni<Draft> save(Actor actor, UUID id, String templateKey, UUID recordId, String stage, ObjectNode data);

    /** Fails with {@link ArchiveError#DRAFT_NOT_FOUND}. */
    Uni<Draft> get(Actor actor, UUID id);

    Uni<Optional<Draft>> ofRecord(Actor actor, UUID recordId);

    /** The newest first. */
    Uni<List<Draft>> list(Actor actor, String templateKey);

    /** One that is not there is discarded already. */
    Uni<Void> discard(Actor actor, UUID id);
}
