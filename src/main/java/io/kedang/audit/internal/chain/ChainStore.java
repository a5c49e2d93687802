package io.kedang.audit.internal.chain;

import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The chain in the company's schema. What is to be chained next is read with the chain's end by one statement, so by one snapshot: an entry is taken
 * once every transaction up to its own has ended, and whoever adds numbers that another node took meanwhile is refused by the primary key.
 */
@ApplicationScoped
class ChainStore {

    /** No row, and the end alone, when there is nothing to chain. A row of the journal from the future was written in another cluster. */
    private static final String NEXT = """
            WITH tail AS (SELECT seq, hash, through, CASE WHEN through = xid THEN entry ELSE 0 END AS last FROM journal_chain ORDER BY seq DESC LIMIT 1),
              newest AS (SELECT xid, id FROM journal ORDER BY xid DESC, id DESC LIMIT 1),
              fresh AS (SELECT j.* FROM journal j
                WHERE (j.xid, j.id) > (coalesce((SELECT through FROM tail), '0'::xid8), coalesce((SELECT last FROM tail), 0)) AND j.xid < pg_snapshot_xmin(pg_current_snapshot())
                  AND (SELECT c.seq FROM journal_chain c WHERE c.entry = j.id) IS NULL
                ORDER BY j.xid, j.id LIMIT $1)
            SELECT t.seq AS tail_seq, t.hash AS tail_hash, t.through::text AS tail_through, pg_snapshot_xmin(pg_current_snapshot())::text AS now,
              coalesce(t.through > pg_snapshot_xmin(pg_current_snapshot()), false) OR coalesce((SELECT n.xid >= pg_snapshot_xmax(pg_current_snapshot())
                AND NOT EXISTS (SELECT FROM journal_chain c WHERE c.entry = n.id) FROM newest n), false) AS elsewhere,
              EXISTS (SELECT FROM journal n WHERE n.xid >= pg_snapshot_xmin(pg_current_snapshot()) AND n.xid < pg_snapshot_xmax(pg_current_snapshot())) AS waiting, %s
            FROM (SELECT) one LEFT JOIN tail t ON true LEFT JOIN fresh j ON true ORDER BY j.xid, j.id""".formatted(ChainEntry.COLUMNS);

    /** After a restore: transactions of the cluster before say nothing, so all that is not in the chain is looked for. */
    private static final String NEXT_ELSEWHERE = """
            SELECT %s FROM journal j WHERE (j.xid < pg_snapshot_xmin(pg_current_snapshot()) OR j.xid >= pg_snapshot_xmax(pg_current_snapshot()))
              AND NOT EXISTS (SELECT FROM journal_chain c WHERE c.entry = j.id) ORDER BY j.xid, j.id LIMIT $1""".formatted(ChainEntry.COLUMNS);

    private static final String ADD = """
            INSERT INTO journal_chain (seq, entry, xid, hash, through, at, actor)
            SELECT seq, entry, xid::xid8, hash, $7::text::xid8, at, actor
            FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bytea[], $5::timestamptz[], $6::uuid[]) AS link (seq, entry, xid, hash, at, actor)""";

    private final TenantSessions sessions;

    ChainStore(TenantSessions sessions) {
        this.sessions = sessions;
    }

    /** @param waiting whether there are entries that may be chained only later */
    record Next(ChainTail tail, List<ChainEntry> entries, boolean waiting) {
    }

    Uni<Next> next(Tenant tenant, int most) {
        return sessions.readOne(tenant, Statement.of(NEXT, most)).map(ChainStore::next)
                .chain(next -> next.tail().elsewhere() ? elsewhere(tenant, next, most) : Uni.createFrom().item(next));
    }

    private Uni<Next> elsewhere(Tenant tenant, Next next, int most) {
        return sessions.readOne(tenant, Statement.of(NEXT_ELSEWHERE, most)).map(rows -> new Next(next.tail(), entries(rows), next.waiting()));
    }

    private static Next next(RowSet<Row> rows) {
        var first = rows.iterator().next();
        var none = first.getLong("tail_seq") == null;
        var tail = new ChainTail(none ? 0 : first.getLong("tail_seq"), none ? ChainHash.origin() : first.getBuffer("tail_hash").getBytes(),
                none ? "0" : first.getString("tail_through"), first.getString("now"), first.getBoolean("elsewhere"));
        return new Next(tail, entries(rows), first.getBoolean("waiting"));
    }

    private static List<ChainEntry> entries(RowSet<Row> rows) {
        var entries = new ArrayList<ChainEntry>(rows.size());
        rows.forEach(row -> {
            if (row.getLong("id") != null) {
                entries.add(ChainEntry.of(row));
            }
        });
        return entries;
    }

    /** @return how many rows the last of {@code more} wrote */
    Uni<Integer> add(Tenant tenant, List<Link> links, String through, List<Statement> more) {
        var statements = new ArrayList<Statement>(more.size() + 1);
        statements.add(statement(links, through));
        statements.addAll(more);
        return sessions.writeTogether(tenant, statements).map(answers -> more.isEmpty() ? 0 : answers.get(answers.size() - 1).rowCount());
    }

    private static Statement statement(List<Link> links, String through) {
        return new Statement(ADD, Tuple.from(new Object[] {
            links.stream().map(Link::seq).toArray(Long[]::new),
            links.stream().map(link -> link.entry().id()).toArray(Long[]::new),
            links.stream().map(link -> link.entry().xid()).toArray(String[]::new),
            links.stream().map(link -> Buffer.buffer(link.hash())).toArray(Buffer[]::new),
            links.stream().map(link -> link.entry().at()).toArray(OffsetDateTime[]::new),
            links.stream().map(link -> link.entry().actor()).toArray(UUID[]::new),
            through}));
    }
}
