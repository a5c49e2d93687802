package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.RecordJson;
import io.kedang.archive.internal.seal.Sealed;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Looks at all records of a template, some at a time, each time in a transaction of its own, until time is up. */
@ApplicationScoped
class RecordStream {

    static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 1_000;
    private static final String KEY = ", CASE WHEN sealed IS NOT NULL THEN (SELECT wrapped FROM record_key k WHERE k.record_id = record.id) END";
    private static final String WHOLE = "data::text, sealed::text" + KEY;
    private static final String ONE = """
            CASE WHEN (data -> $4::text) IS NULL THEN '{}' ELSE jsonb_build_object($4::text, data -> $4::text)::text END,
            CASE WHEN (sealed -> $4::text) IS NOT NULL THEN jsonb_build_object($4::text, sealed -> $4::text)::text END""" + KEY;

    private final TenantSessions sessions;
    private final Vault vault;

    RecordStream(TenantSessions sessions, Vault vault) {
        this.sessions = sessions;
        this.vault = vault;
    }

    /** A record, in clear. */
    record Looked(UUID id, String title, ObjectNode data) {
    }

    /**
     * Gives every record's id, title and data to somebody who looks at it, on a worker thread.
     *
     * @param field only records that have a value there, and of their data nothing else; null for everything
     * @return whether all were looked at
     */
    Uni<Boolean> each(Tenant tenant, String template, String field, Duration time, Consumer<Looked> look) {
        var until = System.nanoTime() + time.toNanos();
        var last = new AtomicReference<>(FIRST);
        return Multi.createBy().repeating()
                .uni(() -> sessions.readOne(tenant, batch(template, field, last.get())).chain(rows -> opened(tenant, rows)).chain(records -> looked(records, look, last)))
                .whilst(count -> count == BATCH && System.nanoTime() < until)
                .collect().last().map(count -> count < BATCH);
    }

    /** A row as it lies, its data opened. */
    private record Opened(UUID id, String title, String data) {
    }

    private Uni<List<Opened>> opened(Tenant tenant, RowSet<Row> rows) {
        return Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(row -> data(tenant, row).map(data -> new Opened(row.getUUID(0), row.getString(1), data)))
                .collect().asList();
    }

    private Uni<String> data(Tenant tenant, Row row) {
        return row.getString(3) == null ? Uni.createFrom().item(row.getString(2))
                : vault.openData(tenant, row.getUUID(0), row.getString(2), new Sealed(row.getString(3), row.getString(4)));
    }

    private static Uni<Integer> looked(List<Opened> records, Consumer<Looked> look, AtomicReference<UUID> last) {
        return Worker.call(() -> {
            records.forEach(record -> look.accept(new Looked(record.id(), record.title(), RecordJson.object(record.data()))));
            moveOn(records, last);
            return records.size();
        });
    }

    private static void moveOn(List<Opened> records, AtomicReference<UUID> last) {
        if (!records.isEmpty()) {
            last.set(records.get(records.size() - 1).id());
        }
    }

    private static Statement batch(String template, String field, UUID after) {
        var only = field == null ? WHOLE : ONE;
        var has = field == null ? "" : " AND ((data -> $4::text) IS NOT NULL OR (sealed -> $4::text) IS NOT NULL)";
        var sql = "SELECT id, title, " + only + " FROM record WHERE template_key = $1 AND deleted_at IS NULL AND id > $2" + has + " ORDER BY id LIMIT $3";
        return new Statement(sql, field == null ? Tuple.of(template, after, BATCH) : Tuple.of(template, after, BATCH, field));
    }
}
