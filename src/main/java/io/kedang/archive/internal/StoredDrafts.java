package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Draft;
import io.kedang.archive.Drafts;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Drafts over the tenant's table. Values of unknown fields are dropped: nothing could ever become of them. */
@ApplicationScoped
class StoredDrafts implements Drafts {

    private static final String COLUMNS = "SELECT id, template_key, record_id, stage, data::text, updated_at FROM record_draft WHERE member = $1";
    private static final String SAVE = """
            INSERT INTO record_draft (id, template_key, record_id, member, stage, data)
            SELECT $1, $2, $3, $4, $5, ($6::text)::jsonb
            WHERE (SELECT count(*) FROM record_draft WHERE member = $4) < $7 OR EXISTS (SELECT FROM record_draft WHERE id = $1 AND member = $4)
            ON CONFLICT (id) DO UPDATE SET data = excluded.data, stage = excluded.stage, updated_at = now() WHERE record_draft.member = $4
            RETURNING id, template_key, record_id, stage, data::text, updated_at""";
    private static final String REPLACE = "DELETE FROM record_draft WHERE member = $1 AND record_id = $2 AND id <> $3";

    private final TenantSessions sessions;
    private final Templates templates;
    private final OwnDrafts own;

    StoredDrafts(TenantSessions sessions, Templates templates, OwnDrafts own) {
        this.sessions = sessions;
        this.templates = templates;
        this.own = own;
    }

    @Override
    public Uni<Draft> save(Actor actor, UUID id, String templateKey, UUID recordId, String stage, ObjectNode data) {
        return templates.published(actor.tenant(), templateKey)
                .call(compiled -> recordId == null ? Uni.createFrom().voidItem() : own.mustBeSeen(actor, compiled.template(), recordId))
                .map(compiled -> known(compiled, data))
                .chain(kept -> sessions.writeTogether(actor.tenant(), List.of(
                        Statement.of(REPLACE, actor.memberId(), recordId, id),
                        new Statement(SAVE, Tuple.from(new Object[] {id, templateKey, recordId, actor.memberId(), stage, kept.toString(), (long) MOST})))))
                .map(results -> {
                    if (results.get(1).size() == 0) {
                        throw Problem.of(ArchiveError.TOO_MANY_DRAFTS, MOST);
                    }
                    return draft(results.get(1).iterator().next());
                }).chain(draft -> own.seen(actor, draft));
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
        return sessions.readOne(actor.tenant(), statement)
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().item(Optional.<Draft>empty()) : own.seenIfAny(actor, draft(rows.iterator().next())));
    }

    @Override
    public Uni<List<Draft>> list(Actor actor, String templateKey) {
        return templates.published(actor.tenant(), templateKey)
                .chain(known -> sessions.readOne(actor.tenant(), Statement.of(COLUMNS + " AND template_key = $2 ORDER BY updated_at DESC", actor.memberId(), templateKey)))
                .chain(rows -> own.seen(actor, StreamSupport.stream(rows.spliterator(), false).map(StoredDrafts::draft).toList()));
    }

    @Override
    public Uni<Void> discard(Actor actor, UUID id) {
        return sessions.writeTogether(actor.tenant(), List.of(Statement.of("DELETE FROM record_draft WHERE member = $1 AND id = $2", actor.memberId(), id)))
                .replaceWithVoid();
    }

    private static Draft draft(Row row) {
        return new Draft(row.getUUID(0), row.getString(1), row.getUUID(2), row.getString(3), RecordJson.object(row.getString(4)), row.getOffsetDateTime(5));
    }
}
