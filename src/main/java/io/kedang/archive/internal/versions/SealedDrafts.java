package io.kedang.archive.internal.versions;

import io.kedang.archive.internal.RecordJson;
import io.kedang.archive.internal.seal.Sealed;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Some drafts as they are to lie. @param last the last that was looked at; null when there was none */
record SealedDrafts(List<Statement> statements, UUID last) {

    private static final String LOCK = "SELECT id FROM record_draft WHERE template_key = $1 AND id > $2 ORDER BY id LIMIT $3 FOR UPDATE";
    /** Behind the locks: a statement that waits for one sees the keys as they were when it began. */
    private static final String FIND = """
            SELECT d.id, d.data::text, d.sealed::text, (SELECT wrapped FROM draft_key k WHERE k.draft_id = d.id) FROM record_draft d
            WHERE id = ANY($1) ORDER BY id""";
    /** A key that is there gives way to no other: the database refuses a draft without one, and the step is done again. */
    private static final String UPDATE = """
            WITH kept AS (INSERT INTO draft_key (draft_id, wrapped) SELECT $1, $4::text WHERE $4::text IS NOT NULL ON CONFLICT (draft_id) DO UPDATE SET wrapped = NULL)
            UPDATE record_draft SET data = ($2::text)::jsonb, sealed = ($3::text)::jsonb WHERE id = $1""";

    static Uni<RowSet<Row>> next(TenantConnection connection, String template, UUID after, int most) {
        return connection.execute(Statement.of(LOCK, template, after, most)).chain(rows -> connection.execute(Statement.of(FIND, (Object) idsIn(rows))));
    }

    private static UUID[] idsIn(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toArray(UUID[]::new);
    }

    static Uni<SealedDrafts> of(Vault vault, Tenant tenant, Sealer sealer, RowSet<Row> rows) {
        return Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(row -> draft(vault, tenant, sealer, row)).collect().asList()
                .map(statements -> new SealedDrafts(statements, last(rows)));
    }

    private static UUID last(RowSet<Row> rows) {
        UUID last = null;
        for (var row : rows) {
            last = row.getUUID(0);
        }
        return last;
    }

    private static Uni<Statement> draft(Vault vault, Tenant tenant, Sealer sealer, Row row) {
        var sealed = new Sealed(row.getString(2), row.getString(3));
        return (sealed.values() == null ? Uni.createFrom().item(row.getString(1)) : vault.openData(tenant, row.getUUID(0), row.getString(1), sealed))
                .map(clear -> update(sealer, row.getUUID(0), clear, sealed.key()));
    }

    private static Statement update(Sealer sealer, UUID id, String clear, String key) {
        var data = RecordJson.object(clear);
        var sealing = sealer.begin(id, new Sealed(null, key));
        var sealed = sealing.sealedOf(data);
        return Statement.of(UPDATE, id, data.toString(), sealed.orElse(null), sealing.madeKey());
    }
}
