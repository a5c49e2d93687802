package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Draft;
import io.kedang.archive.Drafts;
import io.kedang.archive.internal.seal.Sealed;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts over the tenant's table. Values of unknown fields are dropped: nothing could ever become of them. */
@ApplicationScoped
class StoredDrafts implements Drafts {

    private static final String KEY = "CASE WHEN sealed IS NOT NULL THEN (SELECT wrapped FROM draft_key k WHERE k.draft_id = record_draft.id) END";
    private static final String COLUMNS = "SELECT id, template_key, record_id, stage, data::text, updated_at, sealed::text, " + KEY + " FROM record_draft WHERE member = $1";
    private static final String SAVE = """
            INSERT INTO record_draft (id, template_key, record_id, member, stage, data, sealed)
            SELECT $1, $2, $3, $4, $5, ($6::text)::jsonb, ($8::text)::jsonb
            WHERE (SELECT count(*) FROM record_draft WHERE member = $4) < $7 OR EXISTS (SELECT FROM record_draft WHERE id = $1 AND member = $4)
            ON CONFLICT (id) DO UPDATE SET data = excluded.data, sealed = excluded.sealed, stage = excluded.stage, updated_at = now() WHERE record_draft.member = $4
            RETURNING id, template_key, record_id, stage, updated_at""";
    /** Of two who save the same draft first at the same time, both go on with one key. */
    private static final String KEEP_KEY = """
            INSERT INTO draft_key AS k (draft_id, wrapped) VALUES ($1, $2) ON CONFLICT (draft_id) DO UPDATE SET wrapped = k.wrapped RETURNING wrapped""";
    private static final String WITH_KEY = """
            WITH gone AS (DELETE FROM record_draft WHERE %s RETURNING id) DELETE FROM draft_key k USING gone WHERE k.draft_id = gone.id""";
    private static final String REPLACE = WITH_KEY.formatted("member = $1 AND record_id = $2 AND id <> $3");
    private static final String DISCARD = WITH_KEY.formatted("member = $1 AND id = $2");

    private final TenantSessions sessions;
    private final Templates templates;
    private final OwnDrafts own;
    private final Vault vault;

    StoredDrafts(TenantSessions sessions, Templates templates, OwnDrafts own, Vault vault) {
        this.sessions = sessions;
        this.templates = templates;
        this.own = own;
        this.vault = vault;
    }

    @Override
    public Uni<Draft> save(Actor actor, UUID id, String templateKey, UUID recordId, String stage, ObjectNode data) {
        return templates.published(actor.tenant(), templateKey)
                .call(compiled -> recordId == null ? Uni.createFrom().voidItem() : own.mustBeSeen(actor, compiled.template(), recordId))
                .chain(compiled -> vault.sealer(actor.tenant(), compiled.template()).chain(sealer -> save(actor, sealer, new Draft(id, templateKey, recordId, stage, known(compiled, data), null))))
                .chain(draft -> own.seen(actor, draft));
    }

    private Uni<Draft> save(Actor actor, Sealer sealer, Draft draft) {
        var nothing = draft.data().properties().stream().noneMatch(entry -> sealer.encrypts(entry.getKey()));
        return nothing ? sessions.writeTogether(actor.tenant(), List.of(replace(actor, draft), save(actor, draft, draft.data(), null))).map(results -> saved(draft, results.get(1)))
                : sessions.write(actor.tenant(), connection -> connection.execute(Statement.of(KEEP_KEY, draft.id(), sealer.cipher().newRecord(draft.id()).wrapped()))
                        .map(rows -> sealed(actor, sealer, draft, rows.iterator().next().getString(0)))
                        .chain(save -> connection.execute(replace(actor, draft)).chain(() -> connection.execute(save)))
                        .map(rows -> saved(draft, rows))).onFailure().transform(DatabaseRefusals::passing);
    }

    private static Statement sealed(Actor actor, Sealer sealer, Draft draft, String key) {
        var data = draft.data().deepCopy();
        var sealed = sealer.begin(draft.id(), new Sealed(null, key)).sealedOf(data);
        return save(actor, draft, data, sealed.orElse(null));
    }

    private static Statement replace(Actor actor, Draft draft) {
        return Statement.of(REPLACE, actor.memberId(), draft.recordId(), draft.id());
    }

    private static Statement save(Actor actor, Draft draft, ObjectNode data, String sealed) {
        return new Statement(SAVE, Tuple.from(new Object[] {draft.id(), draft.template(), draft.recordId(), actor.memberId(), draft.stage(), data.toString(), (long) MOST, sealed}));
    }

    private static Draft saved(Draft draft, RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw Problem.of(ArchiveError.TOO_MANY_DRAFTS, MOST);
        }
        var row = rows.iterator().next();
        return new Draft(row.getUUID(0), row.getString(1), row.getUUID(2), row.getString(3), draft.data(), row.getOffsetDateTime(4));
    }

    private static ObjectNode known(CompiledTemplate compiled, ObjectNode data) {
        var kept = data.objectNode();
        compiled.template().fields().forEach(field -> {
            var value = data.get(field.key());
            if (value != null && DraftValues.storable(value)) {
                kept.set(field.key(), value);
            }
        });
        return kept;
    }

    @Override
    public Uni<Draft> get(Actor actor, UUID id) {
        return one(actor, Statement.of(COLUMNS + " AND id = $2", actor.memberId(), id))
                .map(found -> found.orElseThrow(() -> Problem.of(ArchiveError.DRAFT_NOT_FOUND)));
    }

    @Override
    public Uni<Optional<Draft>> ofRecord(Actor actor, UUID recordId) {
        return one(actor, Statement.of(COLUMNS + " AND record_id = $2", actor.memberId(), recordId));
    }

    private Uni<Optional<Draft>> one(Actor actor, Statement statement) {
        return actor.seesAsAnother() ? Uni.createFrom().item(Optional.empty()) : sessions.readOne(actor.tenant(), statement)
                .chain(rows -> drafts(actor, rows)).map(found -> found.stream().findFirst())
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(Optional.<Draft>empty()) : own.seenIfAny(actor, found.get()));
    }

    @Override
    public Uni<List<Draft>> list(Actor actor, String templateKey) {
        return actor.seesAsAnother() ? Uni.createFrom().item(List.of()) : templates.published(actor.tenant(), templateKey)
                .chain(known -> sessions.readOne(actor.tenant(), Statement.of(COLUMNS + " AND template_key = $2 ORDER BY updated_at DESC", actor.memberId(), templateKey)))
                .chain(rows -> drafts(actor, rows)).chain(drafts -> own.seen(actor, drafts));
    }

    @Override
    public Uni<Void> discard(Actor actor, UUID id) {
        return sessions.writeTogether(actor.tenant(), List.of(Statement.of(DISCARD, actor.memberId(), id)))
                .replaceWithVoid();
    }

    private Uni<List<Draft>> drafts(Actor actor, RowSet<Row> rows) {
        return Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(row -> data(actor, row).map(data -> draft(row, data))).collect().asList();
    }

    private Uni<String> data(Actor actor, Row row) {
        return row.getString(6) == null ? Uni.createFrom().item(row.getString(4))
                : vault.openData(actor.tenant(), row.getUUID(0), row.getString(4), new Sealed(row.getString(6), row.getString(7)));
    }

    private static Draft draft(Row row, String data) {
        return new Draft(row.getUUID(0), row.getString(1), row.getUUID(2), row.getString(3), RecordJson.object(data), row.getOffsetDateTime(5));
    }
}
