package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.ConversionPreview;
import io.kedang.archive.Impact;
import io.kedang.archive.Publishing;
import io.kedang.archive.internal.seal.Choices;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.template.ChangeKind;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.TemplateChange;
import io.kedang.template.TemplateDiff;
import io.kedang.template.TemplateDraft;
import io.kedang.template.TemplateDrafts;
import io.kedang.template.TemplateError;
import io.kedang.template.TemplateVersions;
import io.kedang.template.Templates;
import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Publishing touches no record and builds no index, so it takes the same time whatever there is: it writes the version down, and what has to be done.
 * The one thing looked at before is a field that is to be unique from now on: values that several records have stop it.
 */
@ApplicationScoped
class StoredPublishing implements Publishing {

    private final TemplateDrafts drafts;
    private final Templates templates;
    private final TemplateVersions versions;
    private final TenantSessions sessions;
    private final Impacts impacts;
    private final ConversionPreviews previews;
    private final PublishedWork follow;
    private final BackgroundWork background;
    private final SeenValues values;
    private final Choices choices;

    StoredPublishing(TemplateDrafts drafts, Templates templates, TemplateVersions versions, TenantSessions sessions, Impacts impacts,
            ConversionPreviews previews, PublishedWork follow, BackgroundWork background, SeenValues values, Choices choices) {
        this.drafts = drafts;
        this.templates = templates;
        this.versions = versions;
        this.sessions = sessions;
        this.impacts = impacts;
        this.previews = previews;
        this.follow = follow;
        this.background = background;
        this.choices = choices;
        this.values = values;
    }

    /** A draft beside the version that it follows. @param before null for a new template */
    private record Both(TemplateDraft draft, CompiledTemplate before, CompiledTemplate after) {

        List<TemplateChange> changes() {
            return before == null ? List.of() : TemplateDiff.between(before.template(), after.template());
        }

        Template old() {
            return before == null ? null : before.template();
        }
    }

    private Uni<Both> both(Actor actor, String key) {
        return drafts.get(actor, key).chain(draft -> both(actor, draft));
    }

    private Uni<Both> both(Actor actor, TemplateDraft draft) {
        var next = draft.baseVersion() == null ? 1 : draft.baseVersion() + 1;
        return Worker.call(() -> templates.compile(draft.document(), next, actor.request().lang()))
                .chain(after -> draft.baseVersion() == null ? Uni.createFrom().item(new Both(draft, null, after))
                        : templates.version(actor.tenant(), draft.key(), draft.baseVersion()).map(before -> new Both(draft, before, after)));
    }

    @Override
    public Uni<Impact> changes(Actor actor, String key) {
        return both(actor, key).chain(both -> impact(actor, both)
                .chain(impact -> versions.unseen(actor, both.draft()).onFailure(StoredPublishing::outdated).recoverWithItem(List.of()).map(impact::refusing)));
    }

    /** That somebody has published meanwhile is said when one publishes. */
    private static boolean outdated(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == TemplateError.TEMPLATE_OUTDATED;
    }

    private Uni<Impact> impact(Actor actor, Both both) {
        if (both.before() == null) {
            return Uni.createFrom().item(Impacts.ofNew());
        }
        var numbers = new TellingNumbers(both.after().template());
        return impacts.of(actor.tenant(), both.old(), both.after()).map(impact -> impact.withValuesOf(field -> values.all(actor, both.old(), field))
                .withNumbersOf(change -> values.all(actor, both.old(), numbers.of(change))));
    }

    @Override
    public Uni<ConversionPreview> conversion(Actor actor, String key, String field, JsonNode options) {
        return both(actor, key).chain(both -> {
            var from = both.before() == null ? null : both.old().field(field).orElse(null);
            var to = both.after().template().field(field).orElse(null);
            if (from == null || to == null || from.type() == to.type() || !Conversion.possible(from, to)) {
                throw Problem.of(ArchiveError.FIELD_NOT_CONVERTED);
            }
            var known = Remedies.options(options);
            if (known == null) {
                throw Problem.of(ArchiveError.REMEDY_INVALID);
            }
            return previews.of(actor, both.old(), from, both.after(), to, known);
        });
    }

    @Override
    public Uni<Published> publish(Actor actor, String key, long expectedRevision, JsonNode remedies) {
        return drafts.get(actor, key).invoke(draft -> mustBe(draft, expectedRevision))
                .chain(draft -> both(actor, draft))
                .chain(both -> publish(actor, both, Remedies.checked(remedies, both.changes(), both.old(), both.after(), actor.request().lang())));
    }

    private static void mustBe(TemplateDraft draft, long expectedRevision) {
        if (draft.revision() != expectedRevision) {
            throw Problem.of(TemplateError.TEMPLATE_DRAFT_CHANGED).with("revision", draft.revision()).with("updated_by", draft.updatedBy());
        }
    }

    private Uni<Published> publish(Actor actor, Both both, ObjectNode remedies) {
        var changes = both.changes();
        if (both.before() != null && changes.isEmpty()) {
            throw Problem.of(TemplateError.TEMPLATE_UNCHANGED);
        }
        return choices.of(actor.tenant()).invoke(chosen -> EncryptedFields.mustSpareTitles(List.of(both.after().template()), chosen))
                .chain(() -> distinct(actor, both, changes)).chain(() -> written(actor, both.draft(), both.before(), both.after(), changes, remedies));
    }

    private Uni<Void> distinct(Actor actor, Both both, List<TemplateChange> changes) {
        var unique = changes.stream().filter(change -> change.kind() == ChangeKind.UNIQUE_ON && both.old().field(change.field()).isPresent())
                .map(change -> both.after().template().field(change.field()).orElseThrow()).toList();
        return Multi.createFrom().iterable(unique).onItem().transformToUniAndConcatenate(field -> distinct(actor, both.old(), field)).collect().asList().replaceWithVoid();
    }

    private Uni<Void> distinct(Actor actor, Template template, Field field) {
        return impacts.duplicates(actor.tenant(), template.key(), field).invoke(duplicates -> {
            if (duplicates.records() > 0) {
                var known = values.all(actor, template, field.key()) ? duplicates.values() : List.of();
                throw Problem.of(ArchiveError.VALUES_NOT_UNIQUE).with("field", field.key()).with("duplicates", known);
            }
        }).replaceWithVoid();
    }

    /** The mark comes first: a node that dies after the transaction leaves work that somebody looks for. */
    Uni<Published> written(Actor actor, TemplateDraft draft, CompiledTemplate before, CompiledTemplate after, List<TemplateChange> changes, ObjectNode remedies) {
        var quiet = before != null && remedies == null && QuietChanges.all(changes, after.template());
        var sameSince = quiet ? (Integer) before.sameSince() : null;
        return background.announce(WorkKind.JOBS, actor.tenant())
                .chain(() -> sessions.write(actor.tenant(), connection -> versions.publish(connection, actor, draft, remedies, sameSince)
                        .chain(version -> followed(connection, actor, before, after, version, quiet))))
                .invoke(published -> versions.changed(actor.tenant()))
                .invoke(published -> background.hurry(WorkKind.JOBS, actor.tenant()));
    }

    private Uni<Published> followed(TenantConnection connection, Actor actor, CompiledTemplate before, CompiledTemplate after, int version, boolean quiet) {
        return follow.write(connection, actor, before == null ? null : before.template(), after.template(), version, quiet).map((UUID job) -> new Published(version, job));
    }
}
