package io.kedang.exchange;

import io.kedang.access.Actor;
import io.kedang.archive.RecordQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Records handed out as files: those that a list would show, as the actor may see them, page by page through the same doors. Journaled before the first byte. */
public interface Exports {

    /** A workbook is made whole before it is sent. */
    int MOST_IN_A_WORKBOOK = 50_000;

    /** Comma-separated values (RFC 4180) in UTF-8 with a byte order mark, for spreadsheets; a cell that would be run as a formula begins with {@code '}. */
    Multi<byte[]> csv(Actor actor, String templateKey, RecordQuery query);

    /** JSON Lines: a record a line, as the API shows it; each item ends without the line break that the sender puts between them. */
    Multi<byte[]> jsonLines(Actor actor, String templateKey, RecordQuery query);

    /** An xlsx workbook; fails with {@link ExchangeError#EXPORT_TOO_LONG} beyond {@value #MOST_IN_A_WORKBOOK} records. */
    Uni<byte[]> workbook(Actor actor, String templateKey, RecordQuery query);
}
