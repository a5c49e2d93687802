package io.kedang.audit;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Files that leave with a mark: who took them, when, for which company, and the id that leads back to the journal's entry. */
public interface FileStamp {

    int MOST_BYTES = 10 << 20;

    /**
     * A file with its mark.
     *
     * @param type its media type
     * @param ending of its name
     */
    record Stamped(UUID export, String type, String ending, byte[] file) {
    }

    /** What a file that the actor takes now is to say; a page says the same, without the id. */
    Uni<StampWords> words(Actor actor, UUID export);

    /** A PDF file or picture (PNG, JPEG) with the mark over it. Journaled. */
    Uni<Stamped> stamp(Actor actor, byte[] file);
}
