package io.kedang.audit;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The chain over the journal: where it stands, whether it holds, and what was signed of it. */
public interface JournalChain {

    /** The most entries that one look goes through. */
    int MOST_LOOKED_AT = 20_000;

    /**
     * Where the chain stands.
     *
     * @param first   the first entry that there is; later than 1 when older ones were removed in their time
     * @param entries number of the last
     * @param waiting written but not chained yet
     * @param checked when it was last looked through; null when never
     * @param verdict what was found then
     */
    record State(long first, long entries, long waiting, Instant checked, ChainVerdict verdict) {
    }

    Uni<State> state(Actor actor);

    /** Looks at a part, from an entry on. */
    Uni<ChainVerdict> look(Actor actor, long from, int most);

    /** Looks at all of it, part by part, and keeps what was found. */
    Uni<ChainVerdict> lookThrough(Actor actor);

    /** The newest first. */
    Uni<List<Checkpoint>> checkpoints(Actor actor);

    /** Signs the chain as it ends now, to be handed to somebody outside. Journaled. */
    Uni<Checkpoint> handOut(Actor actor);

    /** The deployment's public key, base64 of its X.509 form. */
    Uni<String> publicKey();
}
