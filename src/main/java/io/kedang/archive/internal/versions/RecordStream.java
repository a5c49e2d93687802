package io.kedang.archive.internal.versions;

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
import java.util.stream.StreamSupport;

/** Looks at all records of a template, some at a time, each time in a transaction of its own, until time is up. */
@ApplicationScoped
class RecordStream {

    static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 1_000;
    private static final String WHOLE = "data::text";

    private final TenantSessions sessions;

    RecordStream(TenantSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Gives every record's id, title and data to somebody who looks at it, on a worker thread.
     *
     * @param field only records that have a value there, and of their data nothing else; null for everything
     * @return whether all were looked at
     */
    Uni<Boolean> each(Tenant tenant, String template, String field, Duration time, Consumer<Row> look) {
        var until = System.nanoTime() + time.toNanos();
        var last = new AtomicReference<>(FIRST);
        return Multi.createBy().repeating()
                .uni(() -> sessions.readOne(tenant, batch(template, field, last.get())).chain(rows -> looked(rows, look, last)))
                .whilst(count -> count == BATCH && System.nanoTime() < until)
                .collect().last().map(count -> count < BATCH);
    }

    private static Uni<Integer> looked(RowSet<Row> rows, Consumer<Row> look, AtomicReference<UUID> last) {
        return Worker.call(() -> {
            var all = StreamSupport.stream(rows.spliterator(), false).toList();
            all.forEach(look);
            moveOn(all, last);
            return all.size();
        });
    }

    private static void moveOn(List<Row> rows, AtomicReference<UUID> last) {
        if (!rows.isEmpty()) {
            last.set(rows.get(rows.size() - 1).getUUID(0));
        }
    }

    private static Statement batch(String template, String field, UUID after) {
        var only = field == null ? WHOLE : "jsonb_build_object($4::text, data -> $4::text)::text";
        var has = field == null ? "" : " AND (data -> $4::text) IS NOT NULL";
        var sql = "SELECT id, title, " + only + " FROM record WHERE template_key = $1 AND deleted_at IS NULL AND id > $2" + has + " ORDER BY id LIMIT $3";
        return new Statement(sql, field == null ? Tuple.of(template, after, BATCH) : Tuple.of(template, after, BATCH, field));
    }
}
