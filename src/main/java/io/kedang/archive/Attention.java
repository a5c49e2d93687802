package io.kedang.archive;

import io.kedang.access.Actor;
import io.kedang.kernel.Violation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What a record lacks under the version of its template that is in force: it may stay as it is, and should be put right. */
public interface Attention {

    /**
     * @return everything wrong, pointers beginning with the field's key ({@code /phone}); of a field that the actor may not see in clear it is only told
     *         that something is
     */
    Uni<List<Violation>> of(Actor actor, UUID id);
}
