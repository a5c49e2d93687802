package io.kedang.audit;

import io.kedang.access.Actor;
import io.smallrye.mutiny.Multi;

/** The journal as a file, made page by page as it is taken. For those with the right to; journaled before the first byte. */
public interface JournalExports {

    /** JSON Lines that can be verified without the service: between a first line that says what follows and a signed last one. With conditions other than time they cannot. */
    Multi<byte[]> jsonLines(Actor actor, JournalQuery query);

    /** Comma-separated values for spreadsheets, each row with the mark of the export. */
    Multi<byte[]> csv(Actor actor, JournalQuery query);

    /** An xlsx workbook, each row with the mark of the export. */
    Multi<byte[]> workbook(Actor actor, JournalQuery query);
}
