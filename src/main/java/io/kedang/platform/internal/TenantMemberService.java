package io.kedang.platform.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.access.Roles;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.EmailForm;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.outbox.Outbox;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.Invitation;
import io.kedang.platform.InvitationMail;
import io.kedang.platform.MemberService;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Members in the tenant's table, which decides, and in the identity provider's organization, which lets them sign in. */
@ApplicationScoped
class TenantMemberService implements MemberService {

    private static final Logger LOG = Logger.getLogger(TenantMemberService.class);
    private static final String TARGET = "member";
    private static final String AGAIN = "again";

    private final TenantSessions sessions;
    private final Members members;
    private final Roles roles;
    private final IdentityProvider identity;
    private final Journal journal;
    private final Outbox outbox;
    private final InvitationMails mails;

    TenantMemberService(TenantSessions sessions, Members members, Roles roles, IdentityProvider identity, Journal journal, Outbox outbox, InvitationMails mails) {
        this.sessions = sessions;
        this.members = members;
        this.roles = roles;
        this.identity = identity;
        this.journal = journal;
        this.outbox = outbox;
        this.mails = mails;
    }

    @Override
    public Uni<List<Member>> list(Actor actor) {
        return members.list(actor.tenant());
    }

    @Override
    public Uni<Member> invite(Actor admin, Invitation invitation) {
        admin.mustHave(Right.MANAGE_MEMBERS);
        var role = checked(invitation, admin.request().lang());
        var email = invitation.email().strip().toLowerCase(Locale.ROOT);
        var id = Ids.next();
        return given(admin, List.of(role.key())).chain(() -> notYet(admin, email))
                .chain(() -> identity.ensureUser(id, email, invitation.name().strip(), admin.tenant().lang(), null, false))
                .call(user -> identity.addMember(admin.tenant().organizationId(), user.id()))
                .chain(user -> added(admin, id, user, email, invitation.name().strip(), role));
    }

    private static Role checked(Invitation invitation, Lang lang) {
        var violations = new ArrayList<Violation>();
        if (invitation.email() == null || !EmailForm.goodForSigningIn(invitation.email().strip())) {
            violations.add(new Violation("/email", "email", Texts.get(lang, "member.email")));
        }
        if (!SignupRules.text(invitation.name(), 1, 80)) {
            violations.add(new Violation("/name", "name", Texts.get(lang, "member.name")));
        }
        var role = Role.ofKey(invitation.role());
        if (role.isEmpty()) {
            violations.add(new Violation("/role", "role", Texts.get(lang, "member.role")));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(AccessError.MEMBER_INVALID, violations);
        }
        return role.get();
    }

    /** Nobody gives roles that allow more than they hold, or sends away who has such. */
    private Uni<Void> given(Actor admin, List<String> keys) {
        return roles.list(admin).invoke(all -> {
            if (all.stream().anyMatch(role -> keys.contains(role.key()) && !role.grantable())) {
                throw Problem.of(AccessError.MORE_THAN_HELD);
            }
        }).replaceWithVoid();
    }

    private Uni<Void> notYet(Actor admin, String email) {
        return members.list(admin.tenant()).invoke(all -> {
            if (all.stream().anyMatch(member -> member.email().equalsIgnoreCase(email))) {
                throw Problem.of(AccessError.MEMBER_EXISTS);
            }
        }).replaceWithVoid();
    }

    private Uni<Member> added(Actor admin, UUID id, IdentityProvider.User user, String email, String name, Role role) {
        return outbox.around(admin.tenant(), () -> sessions.entities(admin.tenant(), session -> members.add(session, id, user.id(), email, name, role, MemberState.INVITED)
                .call(member -> journal.write(session, JournalEntry.done(admin, Action.MEMBER_INVITED, TARGET, member.id(), List.of()).withDetail(role.key())))
                .call(member -> outbox.put(session, InvitationMails.to(member.id(), admin.memberId())))))
                .invoke(member -> members.changed(admin.tenant(), member.userId()));
    }

    @Override
    public Uni<Void> inviteAgain(Actor admin, UUID id) {
        admin.mustHave(Right.MANAGE_MEMBERS);
        return members.list(admin.tenant())
                .map(all -> all.stream().filter(member -> member.id().equals(id) && member.state() == MemberState.INVITED).findFirst()
                        .orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND)))
                .chain(member -> outbox.around(admin.tenant(), () -> sessions.write(admin.tenant(), connection -> outbox.again(connection, InvitationMails.to(id, admin.memberId()))
                        .chain(() -> connection.execute(journal.statement(JournalEntry.done(admin, Action.MEMBER_INVITED, TARGET, id, List.of()).withDetail(AGAIN)))).replaceWithVoid())));
    }

    @Override
    public Uni<Map<UUID, InvitationMail>> invitationMails(Actor admin) {
        admin.mustHave(Right.MANAGE_MEMBERS);
        return mails.of(admin.tenant());
    }

    @Override
    public Uni<Member> changeRole(Actor admin, UUID id, String role) {
        if (Role.ofKey(role).isEmpty()) {
            throw Problem.of(AccessError.MEMBER_INVALID, List.of(new Violation("/role", "role", Texts.get(admin.request().lang(), "member.role"))));
        }
        return roles.assign(admin, id, List.of(role)).chain(() -> members.list(admin.tenant()))
                .map(all -> all.stream().filter(member -> member.id().equals(id)).findFirst().orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND)));
    }

    @Override
    public Uni<Void> remove(Actor admin, UUID id) {
        admin.mustHave(Right.MANAGE_MEMBERS);
        return roles.of(admin, id).chain(keys -> given(admin, keys)).chain(() -> sessions.entities(admin.tenant(), session -> members.remove(session, id)
                .call(member -> journal.write(session, JournalEntry.done(admin, Action.MEMBER_REMOVED, TARGET, id, List.of())))))
                .invoke(member -> members.changed(admin.tenant(), member.userId()))
                .call(member -> identity.removeMember(admin.tenant().organizationId(), member.userId())
                        .onFailure().recoverWithUni(failure -> {
                            LOG.warnf("member %s is removed here, but not yet from the identity provider", id);
                            return Uni.createFrom().voidItem();
                        }))
                .replaceWithVoid();
    }
}
