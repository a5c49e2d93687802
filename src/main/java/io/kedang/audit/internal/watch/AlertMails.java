package io.kedang.audit.internal.watch;

import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.Sessions;
import io.kedang.audit.ActionTexts;
import io.kedang.audit.AuditSettings;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.outbox.Deliverer;
import io.kedang.outbox.Outcome;
import io.kedang.outbox.Parcel;
import io.kedang.outbox.mail.Letter;
import io.kedang.outbox.mail.Post;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Mails to those who look after the journal: what was noticed of whom and how often, in their language. What was read or changed is not in it. */
@ApplicationScoped
class AlertMails implements Deliverer {

    static final String KIND = "journal.alert.mail";
    private static final String FIND = "SELECT kind, actor, since, count FROM journal_alert WHERE id = $1 AND acknowledged_at IS NULL";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TenantSessions sessions;
    private final Officers officers;
    private final Members members;
    private final Sessions languages;
    private final StoredSettings settings;
    private final Post post;

    AlertMails(TenantSessions sessions, Officers officers, Members members, Sessions languages, StoredSettings settings, Post post) {
        this.sessions = sessions;
        this.officers = officers;
        this.members = members;
        this.languages = languages;
        this.settings = settings;
        this.post = post;
    }

    private record News(String kind, UUID actor, OffsetDateTime since, long count) {

        static News of(Row row) {
            return new News(row.getString(0), row.getUUID(1), row.getOffsetDateTime(2), row.getLong(3));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> deliver(Tenant tenant, Parcel parcel) {
        return sessions.readOne(tenant, Statement.of(FIND, Long.parseLong(parcel.details().get(AlertNews.ALERT))))
                .chain(found -> found.size() == 0 ? pointless("acknowledged") : officers.of(tenant)
                        .map(all -> all.stream().filter(member -> member.id().equals(parcel.about())).findFirst())
                        .chain(officer -> officer.isEmpty() ? pointless("may_not_see_it_any_more") : mail(tenant, parcel, officer.get(), News.of(found.iterator().next()))));
    }

    private static Uni<Outcome> pointless(String reason) {
        return Uni.createFrom().item(new Outcome.Pointless(reason));
    }

    private Uni<Outcome> mail(Tenant tenant, Parcel parcel, Member officer, News news) {
        return members.everybody(tenant).chain(all -> settings.of(tenant).chain(wanted -> languages.language(tenant, officer.id())
                .map(lang -> letter(tenant, officer, news, name(all, news.actor()), wanted, lang))))
                .chain(letter -> post.send(parcel.id(), letter)).replaceWith(Outcome.DELIVERED);
    }

    private static String name(List<Member> all, UUID id) {
        return all.stream().filter(member -> member.id().equals(id)).findFirst().flatMap(member -> Optional.ofNullable(member.name()).filter(name -> !name.isBlank()).or(() -> Optional.of(member.email())))
                .orElse("?");
    }

    private static Letter letter(Tenant tenant, Member officer, News news, String who, AuditSettings wanted, Lang lang) {
        var what = ActionTexts.of(lang, "alert." + news.kind());
        var since = MINUTE.format(news.since().atZoneSameInstant(ZoneId.of(wanted.zone()))) + " (" + wanted.zone() + ")";
        return new Letter(officer.email(), lang, Texts.get(lang, "mail.alert.subject", tenant.name(), what),
                List.of(Texts.get(lang, "mail.hello", officer.name()), Texts.get(lang, "mail.alert.text", what, who, Long.toString(news.count()), since), Texts.get(lang, "mail.alert.look", tenant.name())),
                Texts.get(lang, "mail.alert.action"), "/journal");
    }
}
