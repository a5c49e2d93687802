package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.access.OtherMembers;
import io.kedang.access.Right;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.RecordPage;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.RecordView;
import io.kedang.archive.SeenAs;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads through the doors with the rights of another member, after those of whoever looks; in the journal it is the latter who reads. */
@ApplicationScoped
class StoredSeenAs implements SeenAs {

    private static final int PAGE = 50;

    private final OtherMembers others;
    private final Roles roles;
    private final RecordReads reads;
    private final RecordLists lists;
    private final Templates templates;
    private final RecordGate gate;
    private final Journal journal;

    StoredSeenAs(OtherMembers others, Roles roles, RecordReads reads, RecordLists lists, Templates templates, RecordGate gate, Journal journal) {
        this.others = others;
        this.roles = roles;
        this.reads = reads;
        this.lists = lists;
        this.templates = templates;
        this.gate = gate;
        this.journal = journal;
    }

    /** A record that the viewer may see. */
    private record Known(CompiledTemplate compiled, StoredRecord record, StoredFacts facts) {

        Template template() {
            return compiled.template();
        }
    }

    private Uni<Known> known(Actor viewer, UUID id) {
        viewer.mustHave(Right.MANAGE_ROLES);
        return reads.stored(viewer, id).chain(record -> templates.published(viewer.tenant(), record.template())
                .map(compiled -> new Known(compiled, record, StoredFacts.of(record)))
                .invoke(known -> RecordGate.mustSee(viewer, known.template(), known.facts())));
    }

    @Override
    public Uni<RecordView> record(Actor viewer, UUID member, UUID id) {
        return known(viewer, id).chain(known -> others.as(viewer, member)
                .invoke(other -> RecordGate.mustSee(other, known.template(), known.facts()))
                .map(other -> gate.pass(other, known.template(), known.record(), known.facts()))
                .invoke(seen -> mustHold(gate.view(viewer, known.template(), known.facts()), seen.access().view()))
                .call(seen -> noted(viewer, member, known.template(), id, List.of())));
    }

    private static void mustHold(FieldView viewer, FieldView other) {
        if (other.decisions().keySet().stream().anyMatch(key -> viewer.of(key).compareTo(other.of(key)) > 0)) {
            throw Problem.of(AccessError.MORE_THAN_HELD);
        }
    }

    private Uni<Void> noted(Actor viewer, UUID member, Template template, UUID record, List<UUID> records) {
        return journal.writeAlone(viewer.tenant(), JournalEntry.done(viewer, Action.ACCESS_SEEN_AS, "record:" + template.key(), record, List.of())
                .withDetail(member.toString()).withTargets(records.toArray(UUID[]::new)));
    }

    @Override
    public Uni<RecordPage> list(Actor viewer, UUID member, String templateKey) {
        viewer.mustHave(Right.MANAGE_ROLES);
        var query = new RecordQuery(List.of(), "-updated_at", PAGE, null, true, false);
        return templates.published(viewer.tenant(), templateKey).map(CompiledTemplate::template)
                .chain(template -> others.as(viewer, member).invoke(other -> mustHold(viewer, other, template))
                        .chain(other -> lists.listUnnoted(other, templateKey, query))
                        .call(page -> noted(viewer, member, template, null, page.records().stream().map(RecordView::id).toList())));
    }

    /** Not even a number may tell of records that the viewer does not see. */
    private void mustHold(Actor viewer, Actor other, Template template) {
        if (!viewer.on(template.key()).mayAll(io.kedang.access.RecordAction.READ)) {
            throw Problem.of(AccessError.MORE_THAN_HELD);
        }
        mustHold(gate.everywhere(viewer, template), gate.anywhere(other, template));
    }

    @Override
    public Uni<Explanation> why(Actor viewer, UUID member, UUID id, String field) {
        return known(viewer, id).chain(known -> others.as(viewer, member).chain(other -> roles.list(viewer)
                .map(all -> all.stream().collect(Collectors.toMap(TenantRole::key, TenantRole::name)))
                .map(names -> new Explaining(other, known.template(), known.facts(), names, viewer.request().lang()))
                .map(explaining -> explaining.of(id, field == null ? null : known.template().field(field).orElseThrow(() -> Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, "")),
                        gate.view(other, known.template(), known.facts())))));
    }
}
