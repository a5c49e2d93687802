package io.kedang.archive;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Titles of records: for showing what a reference leads to, and for choosing that. Past the field gate, noted as read. */
public interface RecordTitles {

    /** The most that is found at once. */
    int MOST_FOUND = 20;

    /** A title; {@code ****} for somebody who may not see the field that it comes from. @param binned whether the record lies in the bin */
    record Title(UUID id, String template, String title, boolean binned) {
    }

    /** In one statement, however many there are. Ids of no record are left out. */
    Uni<Map<UUID, Title>> of(Actor actor, Set<UUID> ids);

    /**
     * Records to refer to: those called so, then those changed last with the words anywhere in the title, within a bound that keeps a search cheap, then any whose
     * title begins with the words, however old.
     *
     * @param words blank for the newest
     */
    Uni<List<Title>> find(Actor actor, String templateKey, String words);
}
