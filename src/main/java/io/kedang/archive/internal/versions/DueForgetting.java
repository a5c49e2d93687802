package io.kedang.archive.internal.versions;

import io.kedang.archive.VersionsConfig;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.crypto.CryptoConfig;
import io.kedang.crypto.TenantKeys;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.kernel.Ids;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record's key that was destroyed is still in backups of before, wrapped by a key of its company. So that one is changed some time after, and the keys of the
 * records that are left come under a new one; and some time after that, when there are backups with the new one, the root key is destroyed that opens the old one.
 */
@ApplicationScoped
class DueForgetting {

    /** Of all that was destroyed since the company's keys were last changed, the oldest. */
    private static final String DUE = """
            SELECT min(destroyed_at) + make_interval(secs => $1) AS due FROM record_key WHERE destroyed_at > (SELECT coalesce(max(created_at), '-infinity') FROM job WHERE kind = 'rekey')""";
    private static final String OVERDUE = "SELECT due FROM (" + DUE + ") oldest WHERE due <= now()";
    /** The first, but now at the earliest; and now, too, while a change has begun and not ended: until then no older key is taken out of use. */
    private static final String CHANGED = "SELECT greatest(due, now()) FROM (" + DUE + """
            ) oldest WHERE due IS NOT NULL OR EXISTS (SELECT FROM (SELECT state FROM job WHERE kind = 'rekey' ORDER BY created_at DESC, id DESC LIMIT 1) newest
              WHERE state IN ('running', 'paused', 'failed'))""";

    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final TenantSessions sessions;
    private final TenantKeys keys;
    private final JobStore jobs;
    private final Journal journal;
    private final double after;
    private final Duration keepRetired;

    DueForgetting(TenantSessions sessions, TenantKeys keys, JobStore jobs, Journal journal, VersionsConfig config, CryptoConfig crypto) {
        this.sessions = sessions;
        this.keys = keys;
        this.jobs = jobs;
        this.journal = journal;
        this.after = config.forgetAfter().toSeconds();
        this.keepRetired = crypto.keepRetired();
    }

    /** When backups cannot be opened any more for what was destroyed last, at the earliest: a change of keys takes its time, and may stand still. Null when nothing waits for that. */
    Uni<OffsetDateTime> forgottenAt(Tenant tenant) {
        return time(tenant, CHANGED).chain(change -> change == null ? keys.retiredUntil(tenant).map(all -> all.isEmpty() ? null : all.get(all.size() - 1)) : Uni.createFrom().item(change.plus(keepRetired)));
    }

    /** When there is something to do next; null for never. A little later than it is due, so that clocks need not agree on whether it is. */
    Uni<OffsetDateTime> nextDue(Tenant tenant) {
        return time(tenant, DUE).chain(change -> keys.retiredUntil(tenant).map(retired -> Stream.concat(Stream.ofNullable(change), retired.stream().limit(1))
                .min(Comparator.naturalOrder()).map(due -> due.plus(CLOCKS_APART)).orElse(null)));
    }

    /** Null also when the company's keys are destroyed. */
    private Uni<OffsetDateTime> time(Tenant tenant, String sql) {
        return sessions.readOne(tenant, Statement.of(sql, after)).map(rows -> rows.size() == 0 ? null : rows.iterator().next().getOffsetDateTime(0))
                .chain(due -> due == null ? Uni.createFrom().nullItem() : keys.list(tenant).map(left -> left.isEmpty() ? null : due));
    }

    /** How long after a record's key was destroyed backups of before may still open for it. */
    Duration within() {
        return Duration.ofSeconds((long) after).plus(keepRetired);
    }

    /** @return whether there is something to do now */
    Uni<Boolean> begin(Tenant tenant) {
        return keys.destroyRetired(tenant).chain(() -> time(tenant, OVERDUE)).chain(change -> change == null ? Uni.createFrom().item(false) : begun(tenant));
    }

    private Uni<Boolean> begun(Tenant tenant) {
        var rotated = new JournalEntry(null, Action.KEYS_ROTATED, false, "setting:encryption", null, List.of(), null, null, null, List.of());
        return keys.rotate(tenant, Purpose.SEAL)
                .chain(() -> sessions.writeTogether(tenant, List.of(jobs.insertRekey(Ids.next(), null), journal.statement(rotated)))).replaceWith(true);
    }
}
