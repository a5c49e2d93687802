package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.platform.Invitation;
import io.kedang.platform.InvitationMail;
import io.kedang.platform.MemberService;
import io.kedang.web.http.Flashes;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.FieldInput.Option;
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
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The people of a company. */
@Path("/members")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MembersResource {

    private static final Invitation NOBODY = new Invitation("", "", Role.STAFF.key());

    private final Desk desk;
    private final MemberService members;
    private final Roles roles;
    private final Flashes flashes;

    MembersResource(Desk desk, MemberService members, Roles roles, Flashes flashes) {
        this.desk = desk;
        this.members = members;
        this.roles = roles;
        this.flashes = flashes;
    }

    /** Who has which roles; nothing for those who may not know. */
    private record Given(List<TenantRole> roles, Map<UUID, List<String>> of) {

        List<String> names(Member member, Reader reader) {
            var texts = reader.texts();
            var keys = of.getOrDefault(member.id(), List.of(member.role().key()));
            return keys.stream().map(key -> roles.stream().filter(role -> role.key().equals(key)).findFirst().map(role -> reader.read(role.name()))
                    .orElse(key.equals(Role.ADMIN.key()) ? texts.roleAdmin() : texts.roleStaff())).toList();
        }

        /** Whoever comes is staff at least; another role is given by whoever may give it. */
        List<Option> choices(String chosen, Reader reader) {
            return roles.stream().filter(role -> role.grantable() && (Role.ofKey(role.key()).isPresent() || role.assignable())).map(role -> new Option(role.key(), reader.read(role.name()), "", role.key().equals(chosen))).toList();
        }
    }

    @GET
    public Uni<TemplateInstance> list() {
        return desk.actor().chain(actor -> page(actor, NOBODY, List.of()));
    }

    private Uni<TemplateInstance> page(Actor actor, Invitation invitation, List<String> faults) {
        return given(actor).chain(given -> members.list(actor).chain(all -> mails(actor).map(mails -> page(actor, all, given, mails, invitation, faults))))
                .chain(page -> desk.page(actor, "members", shell -> Pages.members(shell, page)));
    }

    private Uni<Given> given(Actor actor) {
        return mayKnow(actor) ? roles.list(actor).chain(all -> roles.ofAll(actor).map(of -> new Given(all, of))) : Uni.createFrom().item(new Given(List.of(), Map.of()));
    }

    private Uni<Map<UUID, InvitationMail>> mails(Actor actor) {
        return actor.may(Right.MANAGE_MEMBERS) ? members.invitationMails(actor) : Uni.createFrom().item(Map.of());
    }

    private static boolean mayKnow(Actor actor) {
        return actor.may(Right.MANAGE_MEMBERS) || actor.grants().mayAssignSome();
    }

    private MembersPage page(Actor actor, List<Member> all, Given given, Map<UUID, InvitationMail> mails, Invitation invitation, List<String> faults) {
        var reader = desk.reader();
        return new MembersPage(all.stream().map(member -> line(member, given, mails.get(member.id()), actor, reader)).toList(), actor.may(Right.MANAGE_MEMBERS), mayKnow(actor),
                new MembersPage.Invite(invitation.name(), invitation.email(), invitation.role(), given.choices(invitation.role(), reader), faults));
    }

    private static MembersPage.Member line(Member member, Given given, InvitationMail mail, Actor actor, Reader reader) {
        return new MembersPage.Member(member.id().toString(), member.name() == null ? "" : member.name(), member.email(), given.names(member, reader),
                Times.minute(member.createdAt().atOffset(ZoneOffset.UTC), reader), pending(member), member.id().equals(actor.memberId()),
                mail == null || !pending(member) ? null : mail(mail, reader));
    }

    private static boolean pending(Member member) {
        return member.state() == Member.MemberState.INVITED;
    }

    private static MembersPage.Mail mail(InvitationMail mail, Reader reader) {
        var texts = reader.texts();
        var at = Times.minute(mail.at(), reader);
        var reason = mail.reason() == null ? "" : reason(mail.reason(), reader.lang());
        return switch (mail.state()) {
            case "sent" -> new MembersPage.Mail("hue-green", texts.mailSent(), at);
            case "failed" -> new MembersPage.Mail("hue-red", texts.mailFailed(), reason);
            default -> new MembersPage.Mail("hue-yellow", texts.mailWaiting(), reason.isEmpty() ? "" : texts.mailTriedAgain(reason, at));
        };
    }

    private static String reason(String code, Lang lang) {
        var key = "outbox." + code;
        var text = Texts.get(lang, key);
        return text.equals(key) ? Texts.get(lang, "outbox.other") : text;
    }

    /** Somebody comes as staff, and gets another role at once where one was chosen. */
    private Uni<Member> invited(Actor actor, Invitation invitation) {
        if (Role.ofKey(invitation.role()).isPresent()) {
            return members.invite(actor, invitation);
        }
        return roles.get(actor, invitation.role()).chain(role -> members.invite(actor, new Invitation(invitation.email(), invitation.name(), Role.STAFF.key())))
                .call(added -> roles.assign(actor, added.id(), given(actor, invitation.role())));
    }

    /** Who may not take the role of staff from anybody gives theirs beside it. */
    private static List<String> given(Actor actor, String role) {
        return actor.may(Right.MANAGE_ROLES) ? List.of(role) : List.of(Role.STAFF.key(), role);
    }

    @POST
    @Path("invite")
    public Uni<Response> invite(@RestForm String csrf, @RestForm String email, @RestForm String name, @RestForm String role) {
        var invitation = new Invitation(text(email), text(name), text(role));
        return desk.actor().chain(actor -> invited(actor, invitation)
                .invoke(added -> flashes.done(desk.context(), desk.reader().texts().flashInvited(added.email())))
                .map(added -> Desk.goTo("/members"))
                .onFailure(MembersResource::mendable).recoverWithUni(failure -> page(actor, invitation, faults((Problem) failure)).map(Desk::refused)));
    }

    private List<String> faults(Problem problem) {
        return problem.violations().isEmpty() ? List.of(words(problem)) : problem.violations().stream().map(Violation::message).toList();
    }

    @POST
    @Path("{id}/invite")
    public Uni<Response> inviteAgain(@RestPath UUID id, @RestForm String csrf, @RestForm String email) {
        return change(desk.actor().chain(actor -> members.inviteAgain(actor, id)), desk.reader().texts().flashInvited(text(email)));
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
