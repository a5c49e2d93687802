package io.kedang.template.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.kernel.Label;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import io.kedang.template.ProtectionChanges;
import io.kedang.template.Template;
import io.kedang.template.TemplateDraft;
import io.kedang.template.TemplateError;
import io.kedang.template.TemplateJournal;
import io.kedang.template.TemplateJournal.Deed;
import io.kedang.template.TemplateSummary;
import io.kedang.template.TemplateVersion;
import io.kedang.template.TemplateVersions;
import io.kedang.template.internal.sight.UnseenGuard;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Versions over the tenant's table. Who publishes holds the draft's row, so that of several exactly one does. */
@ApplicationScoped
class StoredTemplateVersions implements TemplateVersions {

    private static final String ALL = """
            SELECT coalesce(t.key, d.key), t.version, t.document::text, d.document::text, coalesce(t.state, 'draft'),
              greatest(d.updated_at, t.published_at, t.created_at)
            FROM (SELECT DISTINCT ON (key) *, min(created_at) OVER (PARTITION BY key) AS began FROM template
                  ORDER BY key, state = 'published' DESC, version DESC) AS t
            FULL JOIN template_draft d ON d.key = t.key
            ORDER BY coalesce(t.began, d.created_at), 1""";
    private static final String LIST = "SELECT version, state, published_at, created_by FROM template WHERE key = $1 AND state <> 'draft' ORDER BY version DESC";
    private static final String RETIRE = "UPDATE template SET state = 'retired' WHERE key = $1 AND state = 'published' RETURNING version";
    private static final String REOPEN = """
            UPDATE template SET state = 'published' WHERE key = $1 AND version = (SELECT max(version) FROM template WHERE key = $1)
              AND NOT EXISTS (SELECT FROM template WHERE key = $1 AND state = 'published') RETURNING version""";
    private static final String TAKE_DRAFT = "DELETE FROM template_draft WHERE key = $1 AND revision = $2 RETURNING key";
    private static final String LAST = "SELECT version, document::text FROM template WHERE key = $1 ORDER BY version DESC LIMIT 1";
    private static final String INSERT = """
            INSERT INTO template (key, version, state, document, created_by, published_at, created_at, remedies, same_since)
            VALUES ($1, $2, 'published', ($3::text)::jsonb, $4, now(), clock_timestamp(), ($5::text)::jsonb, $6)""";
    private static final String REMEDIES = "SELECT remedies::text FROM template WHERE key = $1 AND version > $2 AND version <= $3 ORDER BY version";

    /** @param before null for a new template */
    private record Next(Template before, Template after) {

        int version() {
            return after.version();
        }
    }

    private final TenantSessions sessions;
    private final StoredTemplates templates;
    private final UnseenGuard guard;
    private final TemplateJournal journal;
    private final ObjectMapper json;

    StoredTemplateVersions(TenantSessions sessions, StoredTemplates templates, UnseenGuard guard, TemplateJournal journal, ObjectMapper json) {
        this.sessions = sessions;
        this.templates = templates;
        this.guard = guard;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Uni<List<TemplateSummary>> all(Actor actor) {
        actor.mustHaveSomewhere(Right.DESIGN);
        return sessions.readOne(actor.tenant(), Statement.of(ALL)).map(rows -> stream(rows).filter(row -> actor.may(Right.DESIGN, row.getString(0))).map(this::summary).toList());
    }

    private TemplateSummary summary(Row row) {
        var inForce = parsed(row.getString(2));
        var draft = parsed(row.getString(3));
        var document = inForce == null ? draft : inForce;
        var ours = document.path("kedang");
        return new TemplateSummary(row.getString(0), row.getInteger(1), label(ours.path("name")), label(ours.path("description")),
                ours.path("icon").asText("folder"), document.path("properties").size(), row.getString(4), draft != null && !draft.equals(inForce), row.getOffsetDateTime(5));
    }

    private JsonNode parsed(String text) {
        return text == null ? null : parse(text);
    }

    /** Of a draft that need not be right. */
    private static Label label(JsonNode node) {
        return node.isObject() ? new Label(node.path("zh").asText(""), node.path("en").asText("")) : null;
    }

    @Override
    public Uni<List<TemplateVersion>> list(Tenant tenant, String key) {
        if (!DraftDocuments.key(key)) {
            return Uni.createFrom().failure(Problem.of(TemplateError.TEMPLATE_NOT_FOUND));
        }
        return sessions.readOne(tenant, Statement.of(LIST, key)).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(TemplateError.TEMPLATE_NOT_FOUND);
            }
            return stream(rows).map(row -> new TemplateVersion(row.getInteger(0), row.getString(1), row.getOffsetDateTime(2), row.getUUID(3))).toList();
        });
    }

    @Override
    public Uni<Void> retire(Actor actor, String key) {
        actor.mustHave(Right.DESIGN, key);
        return templates.open(actor.tenant(), key)
                .chain(open -> sessions.write(actor.tenant(), connection -> moved(connection, actor, Deed.RETIRED, Statement.of(RETIRE, key), key)))
                .invoke(done -> templates.changed(actor.tenant()));
    }

    @Override
    public Uni<Void> reopen(Actor actor, String key) {
        actor.mustHave(Right.DESIGN, key);
        return templates.published(actor.tenant(), key)
                .chain(known -> sessions.write(actor.tenant(), connection -> moved(connection, actor, Deed.REOPENED, Statement.of(REOPEN, key), key)))
                .invoke(done -> templates.changed(actor.tenant()));
    }

    private Uni<Void> moved(TenantConnection connection, Actor actor, Deed deed, Statement statement, String key) {
        return connection.execute(statement).chain(rows -> rows.size() == 0 ? Uni.createFrom().voidItem()
                : connection.execute(journal.statement(actor, deed, key, Integer.toString(rows.iterator().next().getInteger(0)))).replaceWithVoid());
    }

    @Override
    public Uni<List<Violation>> unseen(Actor actor, TemplateDraft draft) {
        return sessions.read(actor.tenant(), connection -> following(connection, draft).chain(next -> guard.unseen(connection, actor, next.before(), next.after(), null)));
    }

    @Override
    public Uni<Integer> publish(TenantConnection connection, Actor actor, TemplateDraft draft, JsonNode remedies, Integer sameSince) {
        return taken(connection, draft).chain(() -> following(connection, draft))
                .call(next -> guard.mustSee(connection, actor, next.before(), next.after(), remedies))
                .call(next -> connection.execute(Statement.of(RETIRE, draft.key())))
                .call(next -> connection.execute(Statement.of(INSERT, draft.key(), next.version(), draft.document().toString(), actor.memberId(),
                        remedies == null ? null : remedies.toString(), sameSince)))
                .call(next -> connection.execute(journal.published(actor, draft.key(), next.version(), ProtectionChanges.between(next.before(), next.after()))))
                .map(Next::version)
                .onFailure(StoredTemplateVersions::taken).transform(failure -> outdated(draft.baseVersion() == null ? null : draft.baseVersion() + 1));
    }

    /** The version in force, of which the draft is to be the next. */
    private Uni<Next> following(TenantConnection connection, TemplateDraft draft) {
        return connection.execute(Statement.of(LAST, draft.key())).map(rows -> rows.size() == 0 ? null : rows.iterator().next())
                .map(last -> next(draft, last == null ? null : TemplateReader.read(parse(last.getString(1)), last.getInteger(0))));
    }

    private static Next next(TemplateDraft draft, Template last) {
        var version = last == null ? null : (Integer) last.version();
        if (!Objects.equals(version, draft.baseVersion())) {
            throw outdated(version);
        }
        return new Next(last, TemplateReader.read(draft.document(), last == null ? 1 : last.version() + 1));
    }

    /** Another transaction has written the same version down. */
    private static boolean taken(Throwable failure) {
        return failure instanceof PgException refused && "23505".equals(refused.getSqlState());
    }

    private static Uni<Void> taken(TenantConnection connection, TemplateDraft draft) {
        return draft.revision() == NO_DRAFT ? Uni.createFrom().voidItem() : connection.execute(Statement.of(TAKE_DRAFT, draft.key(), draft.revision())).invoke(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(TemplateError.TEMPLATE_DRAFT_CHANGED);
            }
        }).replaceWithVoid();
    }

    /** Somebody published meanwhile: what they changed has to be brought into the draft first. */
    static Problem outdated(Integer last) {
        var problem = Problem.of(TemplateError.TEMPLATE_OUTDATED, last == null ? 0 : last);
        return last == null ? problem : problem.with("version", last);
    }

    @Override
    public Uni<List<JsonNode>> remedies(Tenant tenant, String key, int from, int to) {
        return sessions.readOne(tenant, Statement.of(REMEDIES, key, from, to))
                .map(rows -> stream(rows).map(row -> row.getString(0) == null ? (JsonNode) NullNode.instance : parse(row.getString(0))).toList());
    }

    @Override
    public void changed(Tenant tenant) {
        templates.changed(tenant);
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored document is not JSON", stored);
        }
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
