package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Roles;
import io.kedang.access.Scope;
import io.kedang.access.TemplateAccess;
import io.kedang.access.TenantRole;
import io.kedang.archive.AccessReasons;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.RecordView;
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

/** Holds a member's grants against the record as it lies; what leaves is about grants, and the record's title as the viewer may see it. */
@ApplicationScoped
class StoredAccessReasons implements AccessReasons {

    private final Members members;
    private final MemberGrants grants;
    private final Roles roles;
    private final RecordReads reads;
    private final Templates templates;
    private final RecordGate gate;
    private final Journal journal;

    StoredAccessReasons(Members members, MemberGrants grants, Roles roles, RecordReads reads, Templates templates, RecordGate gate, Journal journal) {
        this.members = members;
        this.grants = grants;
        this.roles = roles;
        this.reads = reads;
        this.templates = templates;
        this.gate = gate;
        this.journal = journal;
    }

    @Override
    public Uni<Held> held(Actor viewer, UUID member, UUID record) {
        viewer.mustHave(Right.MANAGE_ROLES);
        return members.list(viewer.tenant())
                .map(all -> all.stream().filter(each -> each.id().equals(member)).findFirst().orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND)))
                .chain(found -> grants.of(viewer.tenant(), found).map(viewer::with).chain(other -> held(viewer, found, other, record)));
    }

    private Uni<Held> held(Actor viewer, Member member, Actor other, UUID id) {
        return reads.stored(viewer, id).chain(record -> templates.published(viewer.tenant(), record.template()).map(CompiledTemplate::template)
                .map(template -> held(viewer, member, other, template, record, StoredFacts.of(record))))
                .call(held -> journal.noteRead(viewer.tenant(), JournalEntry.done(viewer, Action.RECORD_READ, "record:" + held.template().key(), id, List.of())));
    }

    private Held held(Actor viewer, Member member, Actor other, Template template, StoredRecord record, StoredFacts facts) {
        RecordGate.mustSee(viewer, template, facts);
        var seen = gate.pass(viewer, template, record, facts);
        var access = other.on(template.key());
        mustNotTell(seen, access);
        return new Held(member, seen, template, access, access.grants().stream().filter(grant -> access.holds(grant, facts)).collect(Collectors.toSet()), gate.view(other, template, facts));
    }

    /** Whether a scope by a field holds the record says something of the field's value. */
    private static void mustNotTell(RecordView seen, TemplateAccess access) {
        if (access.grants().stream().anyMatch(grant -> grant.scope() instanceof Scope.OfField of && !seen.access().view().clear(of.field()))) {
            throw Problem.of(AccessError.MORE_THAN_HELD);
        }
    }

    @Override
    public Uni<Explanation> why(Actor viewer, UUID member, UUID record, String field) {
        return held(viewer, member, record).chain(held -> roles.list(viewer)
                .map(all -> all.stream().collect(Collectors.toMap(TenantRole::key, TenantRole::name)))
                .map(names -> new Explaining(held, names, viewer.request().lang()))
                .map(explaining -> explaining.of(field == null ? null : held.template().field(field).orElseThrow(() -> Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, "")))));
    }
}
