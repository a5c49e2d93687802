package io.kedang.audit.internal.chain;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A row of the journal with all that the chain covers. @param xid the transaction that wrote it, for the database only */
record ChainEntry(long id, String xid, OffsetDateTime at, UUID actor, String action, String result, String target, UUID targetId, List<String> fields,
        String detail, String reason, String change, String requestId, String address, List<UUID> targets, int times) {

    /** The columns that {@link #of} reads, of a table called j. */
    static final String COLUMNS = "j.id, j.xid::text AS xid, j.at, j.actor, j.action, j.result, j.target, j.target_id, j.fields, j.detail, j.reason, j.change, "
            + "j.request_id, j.address, j.targets, j.times";

    static ChainEntry of(Row row) {
        return new ChainEntry(row.getLong("id"), row.getString("xid"), row.getOffsetDateTime("at"), row.getUUID("actor"), row.getString("action"), row.getString("result"),
                row.getString("target"), row.getUUID("target_id"), list(row.getArrayOfStrings("fields")), row.getString("detail"), row.getString("reason"),
                row.getString("change"), row.getString("request_id"), row.getString("address"), list(row.getArrayOfUUIDs("targets")), row.getInteger("times"));
    }

    private static <T> List<T> list(T[] values) {
        return values == null ? List.of() : java.util.Arrays.asList(values);
    }
}
