package io.kedang.archive;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** A company's work in the background, for those who design templates; what encryption does also for those who manage security. */
public interface Jobs {

    /** The newest first, at most 100. @param templateKey null for all */
    Uni<List<Job>> list(Actor actor, String templateKey);

    /** What encryption does: the newest of each template ({@code seal}) and of the company's keys ({@code rekey}). */
    Uni<List<Job>> sealing(Actor actor);

    /** Fails with {@link ArchiveError#JOB_NOT_FOUND}. */
    Uni<Job> get(Actor actor, UUID id);

    /** Stops a running job after the records that it has in hand; one that has ended stays as it is. */
    Uni<Job> pause(Actor actor, UUID id);

    /** Lets a paused job go on where it stopped, and a failed one try again. */
    Uni<Job> resume(Actor actor, UUID id);
}
