package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Publishing.Published;
import io.kedang.archive.RemovedField;
import io.kedang.archive.RemovedFields;
import io.kedang.archive.internal.versions.Remedy.Kind;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.TemplateDraft;
import io.kedang.template.TemplateVersions;
import io.kedang.template.Templates;
import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

/** Removed fields over the tenant's table. To restore one is to publish a version that has it again, with its values brought back by a remedy. */
@ApplicationScoped
class StoredRemovedFields implements RemovedFields {

    private static final String LIST = """
            SELECT template, field, removed_in, definition::text, at, by, purge_after FROM removed_field f
            WHERE template = $1 AND purge_after > now() AND NOT EXISTS (SELECT FROM removed_field later WHERE later.template = f.template AND later.field = f.field
              AND later.removed_in > f.removed_in) ORDER BY at DESC, field""";
    private static final String FORGET = "DELETE FROM removed_field WHERE template = $1 AND field = $2 AND removed_in = $3 RETURNING field";

    private final TenantSessions sessions;
    private final Templates templates;
    private final TemplateVersions versions;
    private final PublishedWork follow;
    private final Journal journal;
    private final BackgroundWork background;
    private final ObjectMapper json;

    StoredRemovedFields(TenantSessions sessions, Templates templates, TemplateVersions versions, PublishedWork follow, Journal journal,
            BackgroundWork background, ObjectMapper json) {
        this.sessions = sessions;
        this.templates = templates;
        this.versions = versions;
        this.follow = follow;
        this.journal = journal;
        this.background = background;
        this.json = json;
    }

    @Override
    public Uni<List<RemovedField>> list(Actor actor, String templateKey) {
        actor.mustHave(Right.DESIGN, templateKey);
        return templates.published(actor.tenant(), templateKey).chain(compiled -> list(actor, compiled));
    }

    private Uni<List<RemovedField>> list(Actor actor, CompiledTemplate compiled) {
        return sessions.readOne(actor.tenant(), Statement.of(LIST, compiled.template().key()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> removed(compiled.template(), row)).toList());
    }

    private RemovedField removed(Template template, Row row) {
        return new RemovedField(row.getString(0), row.getString(1), row.getInteger(2), parse(row.getString(3)), row.getOffsetDateTime(4), row.getUUID(5),
                template.field(row.getString(1)).isEmpty(), row.getOffsetDateTime(6));
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored definition is not JSON", stored);
        }
    }

    @Override
    public Uni<Published> restore(Actor actor, String templateKey, String field) {
        actor.mustHave(Right.DESIGN, templateKey);
        return templates.open(actor.tenant(), templateKey).chain(before -> list(actor, before)
                .map(all -> all.stream().filter(removed -> removed.field().equals(field)).findFirst().orElseThrow(() -> Problem.of(ArchiveError.FIELD_NOT_REMOVED)))
                .invoke(StoredRemovedFields::mustBeRestorable)
                .chain(removed -> restore(actor, before, removed)));
    }

    private static void mustBeRestorable(RemovedField removed) {
        if (!removed.restorable()) {
            throw Problem.of(ArchiveError.FIELD_TAKEN);
        }
    }

    private Uni<Published> restore(Actor actor, CompiledTemplate before, RemovedField removed) {
        var document = withField(before.template(), removed);
        var draft = new TemplateDraft(removed.template(), document, TemplateVersions.NO_DRAFT, before.template().version(), null, actor.memberId());
        return Worker.call(() -> templates.compile(document, before.template().version() + 1, actor.request().lang()))
                .call(after -> background.announce(WorkKind.JOBS, actor.tenant()))
                .chain(after -> sessions.write(actor.tenant(), connection -> written(connection, actor, before, after, draft, removed)))
                .invoke(published -> versions.changed(actor.tenant()))
                .invoke(published -> background.hurry(WorkKind.JOBS, actor.tenant()));
    }

    private Uni<Published> written(TenantConnection connection, Actor actor, CompiledTemplate before, CompiledTemplate after, TemplateDraft draft, RemovedField removed) {
        var remedies = JsonNodeFactory.instance.objectNode();
        remedies.putObject(removed.field()).put("kind", Kind.RESTORE.key());
        return connection.execute(Statement.of(FORGET, removed.template(), removed.field(), removed.removedIn())).invoke(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(ArchiveError.FIELD_NOT_REMOVED);
            }
        }).chain(() -> versions.publish(connection, actor, draft, remedies, null))
                .call(version -> connection.execute(journal.statement(JournalEntry.done(actor, Action.TEMPLATE_FIELD_RESTORED, "template:" + removed.template(), null, List.of(removed.field())))))
                .chain(version -> follow.write(connection, actor, before.template(), after.template(), version, false).map(job -> new Published(version, job)));
    }

    /** Not required, since records that came meanwhile lack it; in the first section when its own is gone. */
    private static ObjectNode withField(Template template, RemovedField removed) {
        var document = (ObjectNode) template.document().deepCopy();
        var definition = (ObjectNode) removed.definition().deepCopy();
        var section = definition.path("kedang").path("section").asText();
        if (template.sections().stream().noneMatch(known -> known.key().equals(section))) {
            ((ObjectNode) definition.path("kedang")).put("section", template.sections().get(0).key());
        }
        ((ObjectNode) document.path("properties")).set(removed.field(), definition);
        return document;
    }
}
