package io.kedang.web.rights;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Roles;
import io.kedang.archive.AccessReasons;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.web.Desk;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldInput.Option;
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

/** Why a member sees of a record what they see; for those who manage roles, also while they look through the member's eyes. */
@Path("/settings/why/{record}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class WhyResource {

    private final Desk desk;
    private final Records records;
    private final Members members;
    private final Roles roles;
    private final AccessReasons reasons;

    WhyResource(Desk desk, Records records, Members members, Roles roles, AccessReasons reasons) {
        this.desk = desk;
        this.records = records;
        this.members = members;
        this.roles = roles;
        this.reasons = reasons;
    }

    /** @param member null until somebody is chosen */
    @GET
    public Uni<TemplateInstance> why(@RestPath UUID record, @RestQuery String member) {
        return desk.self().invoke(viewer -> viewer.mustHave(Right.MANAGE_ROLES))
                .chain(viewer -> members.list(viewer.tenant()).chain(people -> page(viewer, record, chosen(member), people)))
                .chain(page -> desk.actor().chain(actor -> desk.page(actor, "members", shell -> RightsPages.why(shell, page))));
    }

    private Uni<WhyPage> page(Actor viewer, UUID record, UUID member, List<Member> people) {
        var reader = desk.reader();
        return member == null ? records.get(viewer, record).map(found -> page(found, people, null))
                : reasons.held(viewer, member, record).chain(held -> roles.list(viewer)
                        .map(all -> page(held.record(), people, new Reasons(held, all, reader, RightsTexts.in(reader.lang())).all())));
    }

    private WhyPage page(RecordView record, List<Member> people, WhyPage.Answer answer) {
        return new WhyPage(record.id().toString(), title(record, desk.reader()), record.template(), people(people, answer == null ? "" : answer.memberId()), answer);
    }

    static UUID chosen(String member) {
        return member == null || member.isBlank() ? null : Ids.parse(member).orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }

    static String title(RecordView record, Reader reader) {
        return record.title() == null || record.title().isBlank() ? reader.texts().untitled() : record.title();
    }

    static List<Option> people(List<Member> people, String chosen) {
        return people.stream().map(member -> new Option(member.id().toString(), TeamTrees.nameOf(member), "", member.id().toString().equals(chosen))).toList();
    }
}
