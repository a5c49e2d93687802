package io.kedang.audit.internal.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Right;
import io.kedang.audit.Action;
import io.kedang.audit.AuditError;
import io.kedang.audit.AuditSettings;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalAlert;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.JournalWatch;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Alerts in the company's schema. */
@ApplicationScoped
class StoredWatch implements JournalWatch {

    private static final String COLUMNS = "id, at, kind, actor, since, count, acknowledged_at, acknowledged_by";
    private static final String LIST = "SELECT " + COLUMNS + " FROM journal_alert ORDER BY acknowledged_at IS NOT NULL, id DESC LIMIT 100";
    private static final String ACKNOWLEDGE = "UPDATE journal_alert SET acknowledged_at = coalesce(acknowledged_at, now()), acknowledged_by = coalesce(acknowledged_by, $2) WHERE id = $1 RETURNING " + COLUMNS;

    private static final String MAIL_TO = "mailTo";
    private static final String WAITING = "SELECT count(*) FROM journal_alert WHERE acknowledged_at IS NULL";

    private final TenantSessions sessions;
    private final StoredSettings settings;
    private final Officers officers;
    private final Journal journal;
    private final Cache<UUID, Long> waiting = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofSeconds(5)).build();

    StoredWatch(TenantSessions sessions, StoredSettings settings, Officers officers, Journal journal) {
        this.officers = officers;
        this.sessions = sessions;
        this.settings = settings;
        this.journal = journal;
    }

    @Override
    public Uni<List<JournalAlert>> alerts(Actor actor) {
        actor.mustHave(Right.SEE_AUDIT);
        return sessions.readOne(actor.tenant(), Statement.of(LIST)).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(StoredWatch::alert).toList());
    }

    @Override
    public Uni<Long> waiting(Actor actor) {
        var known = actor.may(Right.SEE_AUDIT) ? waiting.getIfPresent(actor.tenant().id()) : Long.valueOf(0);
        return known != null ? Uni.createFrom().item(known) : sessions.readOne(actor.tenant(), Statement.of(WAITING)).map(rows -> rows.iterator().next().getLong(0))
                .invoke(count -> waiting.put(actor.tenant().id(), count));
    }

    private static JournalAlert alert(Row row) {
        return new JournalAlert(row.getLong(0), row.getOffsetDateTime(1), row.getString(2), row.getUUID(3), row.getOffsetDateTime(4), row.getLong(5), row.getOffsetDateTime(6), row.getUUID(7));
    }

    @Override
    public Uni<JournalAlert> acknowledge(Actor actor, long id) {
        actor.mustHave(Right.SEE_AUDIT);
        return sessions.write(actor.tenant(), connection -> connection.execute(Statement.of(ACKNOWLEDGE, id, actor.memberId()))
                .map(rows -> rows.size() == 0 ? null : alert(rows.iterator().next()))
                .onItem().ifNull().failWith(() -> Problem.of(AuditError.JOURNAL_ALERT_NOT_FOUND))
                .call(alert -> connection.execute(journal.statement(JournalEntry.done(actor, Action.ALERT_ACKNOWLEDGED, "alert:" + alert.kind(), alert.actor(), List.of())
                        .withDetail(Long.toString(id))))))
                .invoke(() -> waiting.invalidate(actor.tenant().id()));
    }

    @Override
    public Uni<AuditSettings> settings(Actor actor) {
        actor.mustHave(Right.SEE_AUDIT);
        return settings.of(actor.tenant());
    }

    @Override
    public Uni<List<Member>> officers(Actor actor) {
        actor.mustHave(Right.SEE_AUDIT);
        return officers.of(actor.tenant());
    }

    @Override
    public Uni<AuditSettings> change(Actor actor, AuditSettings wanted) {
        actor.mustHave(Right.MANAGE_SECURITY);
        return officers.of(actor.tenant()).invoke(all -> check(actor, wanted, all)).chain(() -> changed(actor, wanted));
    }

    private static void check(Actor actor, AuditSettings wanted, List<Member> officers) {
        var mistakes = new ArrayList<>(wanted.mistakes());
        if (!mistakes.contains(MAIL_TO) && !officers.stream().map(Member::id).toList().containsAll(wanted.mailTo())) {
            mistakes.add(MAIL_TO);
        }
        if (!mistakes.isEmpty()) {
            throw Problem.of(AuditError.AUDIT_SETTING_INVALID, mistakes.stream()
                    .map(name -> new Violation("/" + name, "audit_setting." + name, Texts.get(actor.request().lang(), "audit_setting." + name))).toList());
        }
    }

    private Uni<AuditSettings> changed(Actor actor, AuditSettings wanted) {
        return settings.of(actor.tenant()).chain(before -> sessions.writeTogether(actor.tenant(), List.of(settings.keep(wanted),
                        journal.statement(JournalEntry.done(actor, Action.JOURNAL_SETTINGS_CHANGED, "journal", null, List.of())
                                .withChange(StoredSettings.json(Map.of("from", before, "to", wanted)))))))
                .invoke(() -> settings.forget(actor.tenant())).replaceWith(wanted);
    }
}
