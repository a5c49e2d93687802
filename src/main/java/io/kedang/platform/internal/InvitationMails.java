package io.kedang.platform.internal;

import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.kernel.Texts;
import io.kedang.outbox.Deliverer;
import io.kedang.outbox.Deliveries;
import io.kedang.outbox.Deliveries.Delivery;
import io.kedang.outbox.Effect;
import io.kedang.outbox.Outcome;
import io.kedang.outbox.Parcel;
import io.kedang.outbox.mail.Letter;
import io.kedang.outbox.mail.Post;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.InvitationMail;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails to those who were invited. Who has no password yet chooses one by a mail of the identity provider, which writes and sends it and knows no id of ours;
 * who has an account is only told, by ours. The outbox holds ids alone: address and names are looked up when a mail is sent.
 */
@ApplicationScoped
class InvitationMails implements Deliverer {

    private static final String KIND = "member.invitation";
    private static final String BY = "by";

    private final Members members;
    private final IdentityProvider identity;
    private final Post post;
    private final Deliveries deliveries;

    InvitationMails(Members members, IdentityProvider identity, Post post, Deliveries deliveries) {
        this.members = members;
        this.identity = identity;
        this.post = post;
        this.deliveries = deliveries;
    }

    /** To be written with the invitation. */
    static Effect to(UUID member, UUID by) {
        return Effect.of(KIND, member, Map.of(BY, by.toString())).inOrderOf("member:" + member);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> deliver(Tenant tenant, Parcel parcel) {
        return members.everybody(tenant).chain(all -> find(all, parcel.about()).filter(member -> member.state() == MemberState.INVITED)
                .map(member -> mail(tenant, parcel, member, find(all, UUID.fromString(parcel.details().get(BY))).map(Member::name).orElse(tenant.name())))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.Pointless("not_invited_any_more"))));
    }

    private static Optional<Member> find(List<Member> all, UUID id) {
        return all.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    private Uni<Outcome> mail(Tenant tenant, Parcel parcel, Member member, String by) {
        return identity.hasPassword(member.userId())
                .chain(able -> able ? post.send(parcel.id(), letter(tenant, member, by)) : identity.mailWelcome(member.userId()))
                .replaceWith(Outcome.DELIVERED);
    }

    private static Letter letter(Tenant tenant, Member member, String by) {
        var lang = tenant.lang();
        return new Letter(member.email(), lang, Texts.get(lang, "mail.invited.subject", tenant.name()),
                List.of(Texts.get(lang, "mail.hello", member.name()), Texts.get(lang, "mail.invited.text", by, tenant.name())), Texts.get(lang, "mail.invited.action"), "/home");
    }

    /** By member, of those that are known of. */
    Uni<Map<UUID, InvitationMail>> of(Tenant tenant) {
        return deliveries.newest(tenant, KIND).map(all -> {
            var mails = new HashMap<UUID, InvitationMail>();
            all.forEach((member, delivery) -> shown(delivery).ifPresent(mail -> mails.put(member, mail)));
            return mails;
        });
    }

    private static Optional<InvitationMail> shown(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> Optional.of(new InvitationMail("waiting", delivery.reason(), delivery.due()));
            case DELIVERED -> Optional.of(new InvitationMail("sent", null, delivery.ended()));
            case DEAD -> Optional.of(new InvitationMail("failed", delivery.reason(), delivery.ended()));
            case DROPPED -> Optional.empty();
        };
    }
}
