package io.kedang.exchange;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Records taken in from a file, row by row through the intake. */
public interface Imports {

    int MOST_ROWS = 5_000;

    /** What a file may hold: the columns that the actor may give a value in a new record. */
    Uni<List<ImportColumn>> columns(Actor actor, String templateKey);

    /** An xlsx workbook with these columns as its first row. */
    Uni<byte[]> workbook(Actor actor, String templateKey);

    /**
     * Files each row as a record. A row that the same member sent within the last two days is not filed again, so that a file can be mended and sent once more.
     *
     * @param file an xlsx or CSV file, its first row the headers
     * @param columns for columns that are to be taken for something else than their header says: {@code key:header}, or {@code -:header} for nothing at all
     * @param dryRun whether only to say what would happen; then a file whose headers say nothing is reported, too
     */
    Uni<ImportReport> file(Actor actor, String templateKey, byte[] file, List<String> columns, boolean dryRun);
}
