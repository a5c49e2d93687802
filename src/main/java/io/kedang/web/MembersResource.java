package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.platform.Invitation;
import io.kedang.platform.MemberService;
import io.kedang.web.http.Flashes;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.MembersPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The people of a company. */
@Path("/members")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MembersResource {

    private static final MembersPage.Invite NOBODY = new MembersPage.Invite("", "", "staff", List.of());

    private final Desk desk;
    private final MemberService members;
    private final Flashes flashes;

    MembersResource(Desk desk, MemberService members, Flashes flashes) {
        this.desk = desk;
        this.members = members;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> list() {
        return desk.actor().chain(actor -> page(actor, NOBODY));
    }

    private Uni<TemplateInstance> page(Actor actor, MembersPage.Invite invite) {
        return members.list(actor)
                .map(all -> new MembersPage(all.stream().map(member -> line(member, actor, desk.reader())).toList(), actor.isAdmin(), invite))
                .chain(page -> desk.page(actor, "members", shell -> Pages.members(shell, page)));
    }

    private static MembersPage.Member line(Member member, Actor actor, Reader reader) {
        return new MembersPage.Member(member.id().toString(), member.name() == null ? "" : member.name(), member.email(), member.role().key(),
                Times.minute(member.createdAt().atOffset(ZoneOffset.UTC), reader), member.state() == Member.MemberState.INVITED, member.id().equals(actor.memberId()));
    }

    @POST
    @Path("invite")
    public Uni<Response> invite(@RestForm String csrf, @RestForm String email, @RestForm String name, @RestForm String role) {
        var invitation = new Invitation(text(email), text(name), text(role));
        return desk.actor().chain(actor -> members.invite(actor, invitation)
                .invoke(added -> flashes.done(desk.context(), desk.reader().texts().flashInvited(added.email())))
                .map(added -> Desk.goTo("/members"))
                .onFailure(MembersResource::mendable).recoverWithUni(failure -> page(actor, again(invitation, (Problem) failure)).map(Desk::refused)));
    }

    private MembersPage.Invite again(Invitation sent, Problem problem) {
        var faults = problem.violations().isEmpty() ? List.of(words(problem)) : problem.violations().stream().map(Violation::message).toList();
        return new MembersPage.Invite(sent.name(), sent.email(), sent.role(), faults);
    }

    @POST
    @Path("{id}/invite")
    public Uni<Response> inviteAgain(@RestPath UUID id, @RestForm String csrf, @RestForm String email) {
        return change(desk.actor().chain(actor -> members.inviteAgain(actor, id)), desk.reader().texts().flashInvited(text(email)));
    }

    @POST
    @Path("{id}/role")
    public Uni<Response> role(@RestPath UUID id, @RestForm String csrf, @RestForm String role) {
        return change(desk.actor().chain(actor -> members.changeRole(actor, id, text(role))), desk.reader().texts().flashRole());
    }

    @POST
    @Path("{id}/remove")
    public Uni<Response> remove(@RestPath UUID id, @RestForm String csrf) {
        return change(desk.actor().chain(actor -> members.remove(actor, id)), desk.reader().texts().flashRemoved());
    }

    private Uni<Response> change(Uni<?> work, String done) {
        return work.invoke(changed -> flashes.done(desk.context(), done))
                .onFailure(MembersResource::mendable).recoverWithItem(failure -> refuse((Problem) failure))
                .map(changed -> Desk.goTo("/members"));
    }

    private <T> T refuse(Problem problem) {
        flashes.failed(desk.context(), words(problem));
        return null;
    }

    private String words(Problem problem) {
        return Texts.get(desk.reader().lang(), problem.code().slug(), problem.args());
    }

    /** What the person can do something about on this page. */
    private static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && (problem.code().status() == 409 || problem.code().status() == 422 || problem.code().status() == 503);
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
