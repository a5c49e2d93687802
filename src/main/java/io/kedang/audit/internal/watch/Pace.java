package io.kedang.audit.internal.watch;

import io.kedang.audit.Action;
import io.kedang.audit.AuditSettings;
import io.kedang.outbox.OutboxSql;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What alerts watch, counted by member and minute from entries that are being chained, in the transaction that chains them: so each entry counts once,
 * whichever node is at it.
 */
public final class Pace {

    private static final Set<String> READS = Set.of(Action.RECORD_READ.column(), Action.RECORD_LISTED.column(), Action.RECORD_HISTORY_READ.column());
    private static final Set<String> EXPORTS = Set.of(Action.RECORDS_EXPORTED.column(), Action.JOURNAL_EXPORTED.column());
    private static final String REVEALED = "record.revealed";
    private static final String REFUSED = "refused";
    private static final int NIGHT_MINUTES = 60;
    private static final String COUNT = """
            INSERT INTO journal_pace (actor, kind, minute, count) SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::bigint[])
            ON CONFLICT (actor, kind, minute) DO UPDATE SET count = journal_pace.count + excluded.count""";
    /** Told of once, until its time has passed; and an effect for each, where a company wants mails. */
    private static final String TELL = """
            WITH told AS (INSERT INTO journal_alert (kind, actor, since, count)
            SELECT w.kind, w.actor, min(p.minute), sum(p.count)
            FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::bigint[]) AS w (actor, kind, since, most)
            JOIN journal_pace p ON p.actor = w.actor AND p.kind = w.kind AND p.minute >= w.since
            WHERE NOT EXISTS (SELECT FROM journal_alert a WHERE a.actor = w.actor AND a.kind = w.kind AND a.at >= w.since)
            GROUP BY w.kind, w.actor, w.most HAVING sum(p.count) >= w.most RETURNING id)
            """ + OutboxSql.forEach(AlertNews.KIND, "jsonb_build_object('" + AlertNews.ALERT + "', told.id::text)", "told WHERE $5");

    private final AuditSettings settings;
    private final Map<Key, Long> counts = new HashMap<>();
    private final Map<Watched, OffsetDateTime> latest = new HashMap<>();

    private record Key(UUID actor, String kind, OffsetDateTime minute) {
    }

    private record Watched(UUID actor, String kind) {
    }

    public Pace(AuditSettings settings) {
        this.settings = settings;
    }

    /** @param shown how many records a list showed */
    public void count(UUID actor, String action, String result, OffsetDateTime at, int shown, int times) {
        if (actor == null) {
            return;
        }
        if (READS.contains(action)) {
            add(actor, "reads", at, (long) Math.max(1, shown) * times);
        } else if (action.equals(REVEALED)) {
            add(actor, "reveals", at, times);
        } else if (EXPORTS.contains(action) && settings.night(at)) {
            add(actor, "night_export", at, times);
        }
        if (result.equals(REFUSED)) {
            add(actor, "refusals", at, times);
        }
    }

    private void add(UUID actor, String kind, OffsetDateTime at, long count) {
        var minute = at.truncatedTo(ChronoUnit.MINUTES);
        counts.merge(new Key(actor, kind, minute), count, Long::sum);
        latest.merge(new Watched(actor, kind), minute, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** None when there is nothing to count; the last says by its number of rows how many mails are to be sent. */
    public List<Statement> statements() {
        return counts.isEmpty() ? List.of() : List.of(counted(), told());
    }

    private Statement counted() {
        var keys = new ArrayList<>(counts.keySet());
        return new Statement(COUNT, Tuple.of(keys.stream().map(Key::actor).toArray(UUID[]::new), keys.stream().map(Key::kind).toArray(String[]::new),
                keys.stream().map(Key::minute).toArray(OffsetDateTime[]::new), keys.stream().map(counts::get).toArray(Long[]::new)));
    }

    private Statement told() {
        var watched = new ArrayList<>(latest.keySet());
        return new Statement(TELL, Tuple.of(watched.stream().map(Watched::actor).toArray(UUID[]::new), watched.stream().map(Watched::kind).toArray(String[]::new),
                watched.stream().map(one -> latest.get(one).minusMinutes(minutes(one.kind()))).toArray(OffsetDateTime[]::new),
                watched.stream().map(one -> most(one.kind())).toArray(Long[]::new), settings.mail()));
    }

    private static int minutes(String kind) {
        return switch (kind) {
            case "reads" -> AuditSettings.READS_MINUTES;
            case "refusals" -> AuditSettings.REFUSALS_MINUTES;
            case "reveals" -> AuditSettings.REVEALS_MINUTES;
            default -> NIGHT_MINUTES;
        };
    }

    private Long most(String kind) {
        return switch (kind) {
            case "reads" -> (long) settings.reads();
            case "refusals" -> (long) settings.refusals();
            case "reveals" -> (long) settings.reveals();
            default -> 1L;
        };
    }
}
