package io.kedang.template.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import io.kedang.kernel.Worker;
import io.kedang.template.TemplateDraft;
import io.kedang.template.TemplateDrafts;
import io.kedang.template.TemplateError;
import io.kedang.template.TemplateJournal;
import io.kedang.template.TemplateJournal.Deed;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Drafts over the tenant's table. The revision is checked by the statement that writes. */
@ApplicationScoped
class StoredTemplateDrafts implements TemplateDrafts {

    private static final String COLUMNS = "key, document::text, revision, base_version, updated_at, updated_by";
    private static final String FIND = "SELECT " + COLUMNS + " FROM template_draft WHERE key = $1";
    private static final String COUNT = "SELECT count(*) FROM (SELECT key FROM template_draft UNION SELECT key FROM template) AS keys WHERE key <> $1";
    /** A draft begins at the version in force: the last one, published or retired. */
    private static final String BEGIN = """
            INSERT INTO template_draft (key, base_version, document, updated_by)
            SELECT $1::text, (SELECT max(version) FROM template WHERE key = $1), ($2::text)::json, $3::uuid
            ON CONFLICT DO NOTHING RETURNING\s""" + COLUMNS;
    private static final String SAVE = """
            UPDATE template_draft SET document = ($2::text)::json, updated_by = $3, updated_at = now(), revision = revision + 1,
              base_version = CASE WHEN $5::int IS NULL THEN base_version ELSE $5 END
            WHERE key = $1 AND revision = $4 RETURNING\s""" + COLUMNS;
    private static final String DISCARD = "DELETE FROM template_draft WHERE key = $1 AND ($2::bigint IS NULL OR revision = $2) RETURNING " + COLUMNS;

    private final TenantSessions sessions;
    private final TemplateJournal journal;
    private final ObjectMapper json;

    StoredTemplateDrafts(TenantSessions sessions, TemplateJournal journal, ObjectMapper json) {
        this.sessions = sessions;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Uni<TemplateDraft> get(Actor actor, String key) {
        return find(actor, key).map(found -> found.orElseThrow(() -> Problem.of(TemplateError.TEMPLATE_DRAFT_NOT_FOUND)));
    }

    @Override
    public Uni<Optional<TemplateDraft>> find(Actor actor, String key) {
        actor.mustHave(Right.DESIGN, key);
        return DraftDocuments.key(key) ? sessions.readOne(actor.tenant(), Statement.of(FIND, key)).map(this::first) : Uni.createFrom().item(Optional.empty());
    }

    private Optional<TemplateDraft> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(draft(rows.iterator().next()));
    }

    private TemplateDraft draft(Row row) {
        return new TemplateDraft(row.getString(0), parse(row.getString(1)), row.getLong(2), row.getInteger(3), row.getOffsetDateTime(4), row.getUUID(5));
    }

    private JsonNode parse(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored draft is not JSON", stored);
        }
    }

    @Override
    public Uni<Saved> begin(Actor actor, String key, JsonNode document) {
        return begun(actor, key, document, Deed.DRAFT_SAVED).chain(draft -> saved(actor, draft));
    }

    private Uni<TemplateDraft> begun(Actor actor, String key, JsonNode document, Deed deed) {
        actor.mustHave(Right.DESIGN, key);
        var readable = DraftDocuments.readable(key, document, actor.request().lang());
        return sessions.write(actor.tenant(), connection -> withinLimit(connection, key)
                .chain(() -> written(connection, key, Statement.of(BEGIN, key, readable.toString(), actor.memberId())))
                .call(draft -> noted(connection, actor, deed, draft)));
    }

    private static Uni<Void> withinLimit(TenantConnection connection, String key) {
        return connection.execute(Statement.of(COUNT, key)).invoke(rows -> {
            if (rows.iterator().next().getLong(0) >= MOST) {
                throw Problem.of(TemplateError.TOO_MANY_TEMPLATES, MOST);
            }
        }).replaceWithVoid();
    }

    @Override
    public Uni<Saved> save(Actor actor, String key, JsonNode document, long expectedRevision, Integer base) {
        actor.mustHave(Right.DESIGN, key);
        var readable = DraftDocuments.readable(key, document, actor.request().lang());
        return sessions.write(actor.tenant(), connection -> written(connection, key, Statement.of(SAVE, key, readable.toString(), actor.memberId(), expectedRevision, base))
                .call(draft -> noted(connection, actor, Deed.DRAFT_SAVED, draft)))
                .chain(draft -> saved(actor, draft));
    }

    private Uni<TemplateDraft> written(TenantConnection connection, String key, Statement statement) {
        return connection.execute(statement).map(this::first)
                .chain(draft -> draft.isPresent() ? Uni.createFrom().item(draft.get()) : connection.execute(Statement.of(FIND, key)).map(rows -> {
                    throw refusal(first(rows));
                }));
    }

    /** Says who was faster, so that the two can be brought together. */
    private static Problem refusal(Optional<TemplateDraft> there) {
        return there.map(draft -> Problem.of(TemplateError.TEMPLATE_DRAFT_CHANGED).with("revision", draft.revision())
                .with("updated_by", draft.updatedBy()).with("updated_at", draft.updatedAt()))
                .orElseGet(() -> Problem.of(TemplateError.TEMPLATE_DRAFT_NOT_FOUND));
    }

    private Uni<Void> noted(TenantConnection connection, Actor actor, Deed deed, TemplateDraft draft) {
        return connection.execute(journal.statement(actor, deed, draft.key(), Long.toString(draft.revision()))).replaceWithVoid();
    }

    private Uni<Saved> saved(Actor actor, TemplateDraft draft) {
        return checked(actor, draft.document()).map(violations -> new Saved(draft.revision(), violations));
    }

    @Override
    public Uni<Void> discard(Actor actor, String key, Long expectedRevision) {
        actor.mustHave(Right.DESIGN, key);
        if (!DraftDocuments.key(key)) {
            return Uni.createFrom().failure(Problem.of(TemplateError.TEMPLATE_DRAFT_NOT_FOUND));
        }
        return sessions.write(actor.tenant(), connection -> written(connection, key, Statement.of(DISCARD, key, expectedRevision))
                .call(draft -> noted(connection, actor, Deed.DRAFT_DISCARDED, draft))).replaceWithVoid();
    }

    @Override
    public Uni<List<Violation>> check(Actor actor, JsonNode document) {
        actor.mustHaveSomewhere(Right.DESIGN);
        DraftDocuments.readable(DraftDocuments.keyOf(document), document, actor.request().lang());
        return checked(actor, document);
    }

    private static Uni<List<Violation>> checked(Actor actor, JsonNode document) {
        return Worker.call(() -> TemplateChecker.check(document, actor.request().lang()));
    }

    @Override
    public Uni<TemplateDraft> importDocument(Actor actor, JsonNode document) {
        actor.mustHaveSomewhere(Right.DESIGN);
        if (!(document instanceof ObjectNode) || document.path("kedang").path("format").asInt() != 1) {
            throw Problem.of(TemplateError.TEMPLATE_NOT_OURS);
        }
        return begun(actor, DraftDocuments.keyOf(document), document, Deed.IMPORTED);
    }
}
