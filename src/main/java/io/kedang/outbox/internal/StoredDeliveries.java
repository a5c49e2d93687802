package io.kedang.outbox.internal;

import io.kedang.outbox.Deliveries;
import io.kedang.outbox.Outbox;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.TenantWork;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredDeliveries implements Deliveries {

    private static final String COLUMNS = "id, kind, about, state, attempts, reason, written_at, due_at, ended_at";
    private static final String NEWEST = "SELECT DISTINCT ON (about) " + COLUMNS + " FROM outbox WHERE kind = $1 AND about IS NOT NULL ORDER BY about, seq DESC";
    private static final String TROUBLED = "SELECT " + COLUMNS + " FROM outbox WHERE state = 'dead' OR state = 'waiting' AND attempts > 0 ORDER BY seq DESC LIMIT 100";
    private static final String REVIVE = "UPDATE outbox SET state = 'waiting', due_at = now(), attempts = 0, ended_at = NULL WHERE state = 'dead' RETURNING id";

    private final TenantSessions sessions;
    private final Outbox outbox;
    private final TenantWork work;

    StoredDeliveries(TenantSessions sessions, Outbox outbox, TenantWork work) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.work = work;
    }

    @Override
    public Uni<Map<UUID, Delivery>> newest(Tenant tenant, String kind) {
        return read(tenant, Statement.of(NEWEST, kind)).map(all -> all.stream().collect(Collectors.toMap(Delivery::about, Function.identity())));
    }

    @Override
    public Uni<List<Delivery>> troubled(Tenant tenant) {
        return read(tenant, Statement.of(TROUBLED));
    }

    private Uni<List<Delivery>> read(Tenant tenant, Statement statement) {
        return sessions.readOne(tenant, statement).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(StoredDeliveries::delivery).toList());
    }

    private static Delivery delivery(Row row) {
        return new Delivery(row.getUUID(0), row.getString(1), row.getUUID(2), State.valueOf(row.getString(3).toUpperCase(Locale.ROOT)), row.getInteger(4), row.getString(5),
                row.getOffsetDateTime(6), row.getOffsetDateTime(7), row.getOffsetDateTime(8));
    }

    @Override
    public Uni<Integer> revive(Tenant tenant) {
        return outbox.around(tenant, () -> sessions.writeTogether(tenant, List.of(Statement.of(REVIVE)))).map(answers -> answers.get(0).size());
    }

    @Override
    public Uni<List<UUID>> tenants() {
        return work.known(WorkKind.OUTBOX);
    }
}
