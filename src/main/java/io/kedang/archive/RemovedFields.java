package io.kedang.archive;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Fields that were removed, as long as they can come back. For admins. */
public interface RemovedFields {

    /** The latest first. */
    Uni<List<RemovedField>> list(Actor actor, String templateKey);

    /** Publishes a version with the field as it was, and brings its values back. Fails with {@link ArchiveError#FIELD_NOT_REMOVED}. */
    Uni<Publishing.Published> restore(Actor actor, String templateKey, String field);
}
