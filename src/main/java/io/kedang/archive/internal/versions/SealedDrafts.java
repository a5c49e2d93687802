package io.kedang.archive.internal.versions;

import io.kedang.archive.internal.RecordJson;
import io.kedang.archive.internal.seal.Sealed;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.UUID;

/** Some drafts as they are to lie. @param last the last that was looked at; null when there was none */
record SealedDrafts(List<Statement> statements, UUID last) {

    private static final String NEXT = """
            SELECT d.id, d.data::text, d.sealed::text, (SELECT wrapped FROM draft_key k WHERE k.draft_id = d.id) FROM record_draft d
            WHERE template_key = $1 AND id > $2 ORDER BY id LIMIT $3 FOR UPDATE OF d""";
    private static final String UPDATE = """
            WITH kept AS (INSERT INTO draft_key (draft_id, wrapped) SELECT $1, $4::text WHERE $4::text IS NOT NULL ON CONFLICT DO NOTHING)
            UPDATE record_draft SET data = ($2::text)::jsonb, sealed = ($3::text)::jsonb WHERE id = $1""";

    static Statement next(String template, UUID after, int most) {
        return Statement.of(NEXT, template, after, most);
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
