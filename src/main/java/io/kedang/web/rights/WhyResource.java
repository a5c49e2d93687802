package io.kedang.web.rights;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.Grants;
import io.kedang.access.Member;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.view.WhyPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Why a member sees of a record what they see; for those from whom nothing is kept, also while they look through the member's eyes. */
@Path("/settings/why/{record}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WhyResource {

    private final Desk desk;
    private final Records records;
    private final Templates templates;
    private final Members members;
    private final MemberGrants grants;
    private final Roles roles;
    private final FieldGate gate;

    WhyResource(Desk desk, Records records, Templates templates, Members members, MemberGrants grants, Roles roles, FieldGate gate) {
        this.desk = desk;
        this.records = records;
        this.templates = templates;
        this.members = members;
        this.grants = grants;
        this.roles = roles;
        this.gate = gate;
    }

    private record Case(Actor admin, Member member, Grants grants, RecordView record, Template template, List<TenantRole> roles) {
    }

    @GET
    public Uni<TemplateInstance> why(@RestPath UUID record, @RestQuery UUID member) {
        return desk.self().invoke(Actor::mustBeAdmin).chain(admin -> found(admin, record, member))
                .map(this::page)
                .chain(page -> desk.actor().chain(actor -> desk.page(actor, "members", shell -> RightsPages.why(shell, page))));
    }

    private Uni<Case> found(Actor admin, UUID record, UUID id) {
        return members.list(admin.tenant()).map(all -> all.stream().filter(member -> member.id().equals(id)).findFirst().orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND)))
                .chain(member -> grants.of(admin.tenant(), member)
                        .chain(held -> records.get(admin, record).chain(read -> templates.published(admin.tenant(), read.template())
                                .chain(compiled -> roles.list(admin).map(all -> new Case(admin, member, held, read, compiled.template(), all))))));
    }

    private WhyPage page(Case found) {
        var reader = desk.reader();
        var record = found.record();
        var reasons = new Reasons(found.template(), record, found.grants().on(found.template().key()), found.roles(), reader, RightsTexts.in(reader.lang()));
        var view = gate.of(found.admin().with(found.grants()), found.template(), Reasons.facts(record));
        var title = record.title() == null || record.title().isBlank() ? reader.texts().untitled() : record.title();
        return new WhyPage(found.member().id().toString(), TeamTrees.nameOf(found.member()), record.id().toString(), title, reasons.seen(), reasons.grants(),
                reasons.seen() ? reasons.fields(view) : List.of());
    }
}
