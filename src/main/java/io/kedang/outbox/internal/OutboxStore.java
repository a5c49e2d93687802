package io.kedang.outbox.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.outbox.Deliveries.State;
import io.kedang.outbox.Effect;
import io.kedang.outbox.OutboxConfig;
import io.kedang.outbox.Parcel;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Effects on their way. One is claimed for a while in a short transaction of its own; nothing is locked while it is delivered. Whoever brings the outcome names
 * the try that it belongs to, so that one who comes too late changes nothing. Time is the database's.
 */
@ApplicationScoped
class OutboxStore {

    /** What was written before in the same order has not ended. One that is claimed waits still, so nothing overtakes it. */
    private static final String BLOCKED = """
            (o.order_key IS NOT NULL AND EXISTS (SELECT FROM outbox e WHERE e.order_key = o.order_key AND e.state = 'waiting' AND e.seq < o.seq))""";
    private static final String CLAIM = """
            WITH next AS (SELECT o.id FROM outbox o WHERE o.state = 'waiting' AND o.due_at <= now() AND (o.leased_until IS NULL OR o.leased_until <= now()) AND NOT %s
              ORDER BY o.due_at, o.seq LIMIT $1 FOR UPDATE SKIP LOCKED)
            UPDATE outbox o SET attempts = o.attempts + 1, leased_until = now() + make_interval(secs => $2) FROM next WHERE o.id = next.id
            RETURNING o.id, o.kind, o.about, o.details::text, o.attempts""".formatted(BLOCKED);
    private static final String END = """
            UPDATE outbox SET state = $3, reason = $4, ended_at = now(), leased_until = NULL WHERE id = $1 AND attempts = $2 AND state = 'waiting' RETURNING id""";
    private static final String LATER = """
            UPDATE outbox SET reason = $4, due_at = now() + make_interval(secs => $3), leased_until = NULL WHERE id = $1 AND attempts = $2 AND state = 'waiting'""";
    private static final String NEXT = """
            SELECT least((SELECT min(greatest(o.due_at, o.leased_until)) FROM outbox o WHERE o.state = 'waiting' AND NOT %s),
              (SELECT min(ended_at) FROM outbox WHERE state IN ('delivered', 'dropped')) + make_interval(secs => $1),
              (SELECT min(ended_at) FROM outbox WHERE state = 'dead') + make_interval(secs => $2))""".formatted(BLOCKED);
    private static final String OVER = """
            DELETE FROM outbox WHERE state IN ('delivered', 'dropped') AND ended_at <= now() - make_interval(secs => $1)
              OR state = 'dead' AND ended_at <= now() - make_interval(secs => $2)""";
    private static final String LEFT = "SELECT min(due_at) FROM outbox WHERE state = 'waiting'";
    private static final String INSERT = "INSERT INTO outbox (id, kind, about, details, order_key) VALUES ($1, $2, $3, ($4::text)::jsonb, $5)";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final TenantSessions sessions;
    private final OutboxConfig config;

    OutboxStore(TenantSessions sessions, OutboxConfig config) {
        this.sessions = sessions;
        this.config = config;
    }

    static Statement insert(Effect effect) {
        return Statement.of(INSERT, effect.id(), effect.kind(), effect.about(), text(effect.details()), effect.order());
    }

    static String text(Map<String, String> details) {
        try {
            return JSON.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> details(String text) {
        try {
            return JSON.readValue(text, TEXTS);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("stored details are not texts", stored);
        }
    }

    Uni<List<Parcel>> claim(Tenant tenant, int most) {
        return sessions.writeTogether(tenant, List.of(Statement.of(CLAIM, most, seconds(config.lease()))))
                .map(answers -> StreamSupport.stream(answers.get(0).spliterator(), false).map(OutboxStore::parcel).toList());
    }

    private static Parcel parcel(Row row) {
        return new Parcel(row.getUUID(0), row.getString(1), row.getUUID(2), details(row.getString(3)), row.getInteger(4));
    }

    Uni<Void> end(Tenant tenant, Parcel parcel, State state, String reason) {
        return sessions.writeTogether(tenant, List.of(Statement.of(END, parcel.id(), parcel.attempt(), state.column(), reason))).replaceWithVoid();
    }

    /** Others stand in its place, in the same transaction; unless somebody else has ended it. */
    Uni<Void> replace(Tenant tenant, Parcel parcel, List<Effect> effects) {
        return sessions.write(tenant, connection -> connection.execute(Statement.of(END, parcel.id(), parcel.attempt(), State.DELIVERED.column(), null))
                .chain(ended -> ended.size() == 0 ? Uni.createFrom().voidItem() : Multi.createFrom().iterable(effects)
                        .onItem().transformToUniAndConcatenate(effect -> connection.execute(insert(effect))).collect().last().replaceWithVoid()));
    }

    Uni<Void> later(Tenant tenant, Parcel parcel, Duration pause, String reason) {
        return sessions.writeTogether(tenant, List.of(Statement.of(LATER, parcel.id(), parcel.attempt(), seconds(pause), reason))).replaceWithVoid();
    }

    /** When there is something to deliver or to forget; null for never. */
    Uni<OffsetDateTime> next(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(NEXT, seconds(config.keepDelivered()), seconds(config.keepDead()))).map(OutboxStore::time);
    }

    /** When the first that waits is due; null when none does. */
    Uni<OffsetDateTime> left(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(LEFT)).map(OutboxStore::time);
    }

    private static OffsetDateTime time(RowSet<Row> rows) {
        return rows.iterator().next().getOffsetDateTime(0);
    }

    Uni<Void> forgetOld(Tenant tenant) {
        return sessions.writeTogether(tenant, List.of(Statement.of(OVER, seconds(config.keepDelivered()), seconds(config.keepDead())))).replaceWithVoid();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
