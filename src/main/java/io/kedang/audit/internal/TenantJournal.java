package io.kedang.audit.internal;

import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The journal in the tenant's schema, whose role may add to it and read it, and nothing else. */
@Singleton
class TenantJournal implements Journal {

    private static final String INSERT = """
            INSERT INTO journal (actor, action, result, target, target_id, fields, detail, request_id, address, targets, reason, change)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)""";
    private static final String INSERT_IN_SESSION = """
            INSERT INTO journal (actor, action, result, target, target_id, fields, detail, request_id, address, reason, change)
            VALUES (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as uuid), string_to_array(cast(?6 as text), ','), cast(?7 as text), cast(?8 as text), cast(?9 as text),
              cast(?10 as text), cast(?11 as text))""";

    /** Two who tell of the same member at once take turns; the one behind sees what the other wrote. */
    private static final String TAKE_TURNS = "SELECT FROM member WHERE id = $1 FOR NO KEY UPDATE";
    private static final String INSERT_ONCE = """
            INSERT INTO journal (actor, action, result, target, target_id, fields, detail, request_id, address, at)
            SELECT $1::uuid, $2::text, $3::text, $4::text, $5::uuid, $6::text[], $7::text, $8::text, $9::text, $10::timestamptz
            WHERE NOT EXISTS (SELECT FROM journal WHERE at = $10 AND request_id = $8 AND action = $2 AND actor = $1)""";

    private final TenantSessions sessions;
    private final ReadBatches reads;

    TenantJournal(TenantSessions sessions, ReadBatches reads) {
        this.sessions = sessions;
        this.reads = reads;
    }

    @Override
    public Statement statement(JournalEntry entry) {
        return new Statement(INSERT, Tuple.from(new Object[] {entry.actor(), entry.action().column(), result(entry), entry.target(), entry.targetId(),
            entry.fields().toArray(String[]::new), entry.detail(), entry.requestId(), entry.address(),
            entry.targets().isEmpty() ? null : entry.targets().toArray(java.util.UUID[]::new), entry.reason(), entry.change()}));
    }

    @Override
    public Uni<Void> write(Mutiny.Session session, JournalEntry entry) {
        return session.createNativeQuery(INSERT_IN_SESSION)
                .setParameter(1, text(entry.actor())).setParameter(2, entry.action().column()).setParameter(3, result(entry))
                .setParameter(4, entry.target()).setParameter(5, text(entry.targetId())).setParameter(6, String.join(",", entry.fields()))
                .setParameter(7, text(entry.detail())).setParameter(8, text(entry.requestId())).setParameter(9, text(entry.address()))
                .setParameter(10, text(entry.reason())).setParameter(11, text(entry.change()))
                .executeUpdate().replaceWithVoid();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    @Override
    public Uni<Void> writeAlone(Tenant tenant, JournalEntry entry) {
        return sessions.writeTogether(tenant, List.of(statement(entry))).replaceWithVoid();
    }

    @Override
    public Uni<Void> writeOnce(Tenant tenant, JournalEntry entry, Instant at) {
        var insert = new Statement(INSERT_ONCE, Tuple.from(new Object[] {entry.actor(), entry.action().column(), result(entry), entry.target(), entry.targetId(),
            entry.fields().toArray(String[]::new), entry.detail(), entry.requestId(), entry.address(), at.atOffset(ZoneOffset.UTC)}));
        return sessions.writeTogether(tenant, List.of(Statement.of(TAKE_TURNS, entry.actor()), insert)).replaceWithVoid();
    }

    @Override
    public Uni<Void> noteRead(Tenant tenant, JournalEntry entry) {
        return reads.add(tenant, entry);
    }

    @Override
    public boolean noteAtOnce(Tenant tenant, JournalEntry entry) {
        return reads.addAtOnce(tenant, entry);
    }

    static String result(JournalEntry entry) {
        return entry.refused() ? "refused" : "done";
    }
}
