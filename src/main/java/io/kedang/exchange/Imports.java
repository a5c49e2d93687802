package io.kedang.exchange;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;

/** Records taken in from a file, row by row through the intake. */
public interface Imports {

    int MOST_ROWS = 5_000;

    /**
     * Files each row as a record. A row that the same member sent within the last two days is not filed again, so that a file can be mended and sent once more.
     *
     * @param file an xlsx or CSV file, its first row the headers
     * @param dryRun whether only to say what would happen
     */
    Uni<ImportReport> file(Actor actor, String templateKey, byte[] file, boolean dryRun);
}
