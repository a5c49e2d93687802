package io.kedang.web.rights;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Grants;
import io.kedang.access.Member;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.archive.AccessReasons;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Records;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.view.FieldWhyPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who sees a field, asked where the field is: on a record, or in the matrix of a role. The same page is a part of those, in a dialog. */
@Path("/settings/who-sees")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class FieldWhyResource {

    private static final Uni<Optional<FieldWhyPage.Answer>> NOBODY = Uni.createFrom().item(Optional.empty());

    private final Desk desk;
    private final Records records;
    private final Templates templates;
    private final Members members;
    private final MemberGrants grants;
    private final Roles roles;
    private final AccessReasons reasons;

    FieldWhyResource(Desk desk, Records records, Templates templates, Members members, MemberGrants grants, Roles roles, AccessReasons reasons) {
        this.desk = desk;
        this.records = records;
        this.templates = templates;
        this.members = members;
        this.grants = grants;
        this.roles = roles;
        this.reasons = reasons;
    }

    /** What is asked about. @param record null when the template's records at large are meant @param people who can be chosen */
    private record Asked(Actor viewer, Template template, Field field, UUID record, List<Member> people, List<TenantRole> roles) {

        Member member(UUID id) {
            return people.stream().filter(member -> member.id().equals(id)).findFirst().orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
        }
    }

    /** @param member null until somebody is chosen */
    @GET
    @Path("records/{record}/{field}")
    public Uni<TemplateInstance> ofRecord(@RestPath UUID record, @RestPath String field, @RestQuery String member) {
        return viewer().chain(viewer -> records.get(viewer, record).chain(found -> asked(viewer, found.template(), field, record)
                .chain(asked -> answer(asked, WhyResource.chosen(member))
                        .chain(answer -> page(asked, WhyResource.title(found, desk.reader()), "/records/" + record, answer)))));
    }

    @GET
    @Path("templates/{template}/{field}")
    public Uni<TemplateInstance> ofTemplate(@RestPath String template, @RestPath String field, @RestQuery String member) {
        return viewer().chain(viewer -> asked(viewer, template, field, null))
                .chain(asked -> atLarge(asked, WhyResource.chosen(member))
                        .chain(answer -> page(asked, desk.reader().read(asked.template().name()), "/settings/roles", answer)));
    }

    private Uni<Actor> viewer() {
        return desk.self().invoke(viewer -> viewer.mustHave(Right.MANAGE_ROLES));
    }

    private Uni<Asked> asked(Actor viewer, String template, String field, UUID record) {
        return templates.published(viewer.tenant(), template).map(CompiledTemplate::template)
                .chain(found -> members.list(viewer.tenant()).chain(people -> roles.list(viewer).map(all -> new Asked(viewer, found, field(found, field), record, people, all))));
    }

    private static Field field(Template template, String key) {
        return template.field(key).orElseThrow(() -> Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, ""));
    }

    private Uni<Optional<FieldWhyPage.Answer>> answer(Asked asked, UUID member) {
        var reader = desk.reader();
        return member == null ? NOBODY : reasons.held(asked.viewer(), member, asked.record()).map(held -> new Reasons(held, asked.roles(), reader, RightsTexts.in(reader.lang())).of(asked.field())).map(Optional::of);
    }

    /** Which of the member's roles have a say; what comes of it depends on the record. */
    private Uni<Optional<FieldWhyPage.Answer>> atLarge(Asked asked, UUID id) {
        return id == null ? NOBODY : atLarge(asked, asked.member(id)).map(Optional::of);
    }

    private Uni<FieldWhyPage.Answer> atLarge(Asked asked, Member member) {
        var name = TeamTrees.nameOf(member);
        return grants.of(asked.viewer().tenant(), member).map(Grants::roleKeys).map(keys -> asked.roles().stream().filter(role -> keys.contains(role.key())).toList())
                .map(held -> new FieldWhyPage.Answer(member.id().toString(), name, "", RightsTexts.in(desk.reader().lang()).whyByRoles(name),
                        new RoleSays(asked.template(), asked.field(), desk.reader()).all(held)));
    }

    private Uni<TemplateInstance> page(Asked asked, String about, String back, Optional<FieldWhyPage.Answer> answer) {
        var reader = desk.reader();
        var words = new RightsWords(reader, RightsTexts.in(reader.lang()));
        var page = new FieldWhyPage(about, back, asked.record() == null ? "" : asked.record().toString(), asked.template().key(), asked.field().key(), reader.read(asked.field().label()),
                words.levelLabel(asked.field().sensitivity()), WhyResource.people(asked.people(), answer.map(FieldWhyPage.Answer::memberId).orElse("")), answer.orElse(null), new RoleSays(asked.template(), asked.field(), reader).all(asked.roles()));
        return desk.actor().chain(actor -> desk.page(actor, "roles", shell -> RightsPages.fieldwhy(shell, page)));
    }
}
