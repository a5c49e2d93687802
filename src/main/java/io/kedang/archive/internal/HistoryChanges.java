package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Rows of the history, before the gate. */
final class HistoryChanges {

    private static final int CHANGES = 4;
    private static final int KEY = 5;

    private HistoryChanges() {
    }

    /** @param rows of {@link RecordStatements#HISTORY} */
    static Uni<List<HistoryEntry>> read(Vault vault, Tenant tenant, UUID record, RowSet<Row> rows) {
        return Multi.createFrom().iterable(rows)
                .onItem().transformToUniAndConcatenate(row -> changes(vault, tenant, record, row).map(changes -> entry(row, changes)))
                .collect().asList();
    }

    private static Uni<ArrayNode> changes(Vault vault, Tenant tenant, UUID record, Row row) {
        var changes = row.getString(CHANGES) == null ? JsonNodeFactory.instance.arrayNode() : (ArrayNode) RecordJson.value(row.getString(CHANGES));
        return changes.findValue("sealed") == null ? Uni.createFrom().item(changes) : vault.openChanges(tenant, record, row.getLong(0), row.getString(KEY), changes);
    }

    private static HistoryEntry entry(Row row, ArrayNode changes) {
        return new HistoryEntry(row.getLong(0), row.getString(1), row.getOffsetDateTime(2), row.getUUID(3), StreamSupport.stream(changes.spliterator(), false)
                .map(change -> new HistoryEntry.Change(change.path("field").asText(), change.get("from"), change.get("to"))).toList());
    }
}
