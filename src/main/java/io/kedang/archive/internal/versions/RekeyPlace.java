package io.kedang.archive.internal.versions;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How far a job has come that wraps keys anew, and for the sake of which keys of its company it began: only those before them may be forgotten at its end.
 *
 * @param seal the company's newest key of that purpose when the job began
 * @param blind the same
 * @param table whose keys are in hand; null at the end
 * @param after the last of them that was done
 */
record RekeyPlace(String seal, String blind, Table table, UUID after) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8})/([0-9a-f]{8})/(?:end|(RECORD|DRAFT)/([0-9a-f-]{36}))");

    /** Whose keys: in this order. */
    enum Table {
        RECORD, DRAFT;

        String sql(String statement) {
            var name = name().toLowerCase(Locale.ROOT);
            return statement.formatted(name + "_key", name + "_id");
        }
    }

    static RekeyPlace first(String seal, String blind) {
        return new RekeyPlace(seal, blind, Table.RECORD, RecordStream.FIRST);
    }

    /** Empty for a job that has not begun, or was begun by a version that did not note for which keys. */
    static Optional<RekeyPlace> of(String text) {
        return Optional.ofNullable(text).map(TEXT::matcher).filter(found -> found.matches()).map(found -> new RekeyPlace(found.group(1), found.group(2),
                found.group(3) == null ? null : Table.valueOf(found.group(3)), found.group(4) == null ? null : UUID.fromString(found.group(4))));
    }

    RekeyPlace behind(UUID last) {
        return new RekeyPlace(seal, blind, table, last);
    }

    /** There are no more in this table. */
    RekeyPlace next() {
        return table == Table.RECORD ? new RekeyPlace(seal, blind, Table.DRAFT, RecordStream.FIRST) : new RekeyPlace(seal, blind, null, null);
    }

    boolean end() {
        return table == null;
    }

    @Override
    public String toString() {
        return seal + "/" + blind + "/" + (table == null ? "end" : table + "/" + after);
    }
}
