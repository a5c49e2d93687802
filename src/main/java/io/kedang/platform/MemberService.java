package io.kedang.platform;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Inviting, changing and removing members: needs {@code manage_members}, roles {@code manage_roles}; nobody gives or takes away more than they hold. */
public interface MemberService {

    Uni<List<Member>> list(Actor actor);

    /** Adds a person; a mail that says how to come in follows, however long the mail server is away. */
    Uni<Member> invite(Actor admin, Invitation invitation);

    /** Mails the way in once more to somebody who has not come yet; one that waits is tried at once. */
    Uni<Void> inviteAgain(Actor admin, UUID id);

    /** By member, how the mails to those stand who were invited within the last days. */
    Uni<Map<UUID, InvitationMail>> invitationMails(Actor admin);

    /** The one role that a member has from then on: {@code admin} or {@code staff}. For others see {@code access.Roles}. */
    Uni<Member> changeRole(Actor admin, UUID id, String role);

    /** Their access ends within seconds, open sessions included. */
    Uni<Void> remove(Actor admin, UUID id);
}
