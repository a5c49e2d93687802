package io.kedang.audit.internal.search;

import io.kedang.audit.JournalLine;
import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Rows of searches as entries. */
final class JournalRows {

    private JournalRows() {
    }

    static JournalLine line(Row row) {
        var hash = row.getBuffer("hash");
        return new JournalLine(row.getLong("seq"), row.getOffsetDateTime("at"), row.getUUID("actor"), row.getString("action"), row.getString("result"), row.getString("target"),
                row.getUUID("target_id"), list(row.getArrayOfStrings("fields")), row.getString("detail"), row.getString("reason"), row.getString("change"),
                row.getString("request_id"), row.getString("address"), list(row.getArrayOfUUIDs("targets")), row.getInteger("times"),
                hash == null ? null : HexFormat.of().formatHex(hash.getBytes()));
    }

    private static <T> List<T> list(T[] values) {
        return values == null ? List.of() : Arrays.asList(values);
    }
}
