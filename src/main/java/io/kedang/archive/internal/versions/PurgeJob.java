package io.kedang.archive.internal.versions;

import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.ProfileCache;
import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Progress;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Destroys the values of a removed field: hidden ones, those of records that are still on a version with the field, those in their history and in what
 * members have not filed yet. The history is changed as the owner, since nobody else can.
 */
@ApplicationScoped
class PurgeJob implements JobSteps {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,47}");
    private static final String IS_HIDDEN = "(r.hidden -> $2::text ->> 'version')::int <= $3";
    private static final String IS_OLD = "(r.template_version < $3 AND ((r.data -> $2::text) IS NOT NULL OR (r.sealed -> $2::text) IS NOT NULL))";
    private static final String RECORDS = """
            WITH picked AS (SELECT id FROM record r WHERE template_key = $1 AND id > $4 AND (%1$s OR %2$s) ORDER BY id LIMIT $5 FOR UPDATE)
            UPDATE record r SET hidden = CASE WHEN %1$s THEN nullif(r.hidden - $2::text, '{}'::jsonb) ELSE r.hidden END,
              data = CASE WHEN %2$s THEN r.data - $2::text ELSE r.data END, original = CASE WHEN %2$s THEN r.original - $2::text ELSE r.original END,
              sealed = nullif(r.sealed - CASE WHEN %1$s THEN ARRAY[$2::text || '~hidden'] ELSE '{}'::text[] END
                - CASE WHEN %2$s THEN ARRAY[$2::text, $2::text || '~original'] ELSE '{}'::text[] END, '{}'::jsonb),
              blind = CASE WHEN %2$s THEN nullif(r.blind - ARRAY[$2::text, $2::text || '~4'], '{}'::jsonb) ELSE r.blind END,
              revision = r.revision + CASE WHEN %2$s THEN 1 ELSE 0 END
            FROM picked WHERE r.id = picked.id RETURNING r.id, r.revision""".formatted(IS_HIDDEN, IS_OLD);
    private static final String HISTORY = """
            UPDATE record_history h
            SET changes = (SELECT coalesce(jsonb_agg(c), '[]'::jsonb) FROM jsonb_array_elements(h.changes) c WHERE c ->> 'field' <> '%2$s')
            FROM record r, removed_field f
            WHERE r.id = h.record_id AND r.template_key = '%1$s' AND f.template = '%1$s' AND f.field = '%2$s' AND f.removed_in = %3$d AND h.at <= f.at
              AND h.changes @> '[{"field": "%2$s"}]'""";
    private static final String DRAFTS = "UPDATE record_draft SET data = data - $2::text, sealed = nullif(sealed - $2::text, '{}'::jsonb)"
            + " WHERE template_key = $1 AND ((data -> $2::text) IS NOT NULL OR (sealed -> $2::text) IS NOT NULL)";
    private static final String FORGET = "DELETE FROM removed_field WHERE template = $1 AND field = $2 AND removed_in = $3";

    private final TenantSessions sessions;
    private final TenantSchemas schemas;
    private final JobStore jobs;
    private final Journal journal;
    private final ProfileCache cache;
    private final VersionsConfig config;

    PurgeJob(TenantSessions sessions, TenantSchemas schemas, JobStore jobs, Journal journal, ProfileCache cache, VersionsConfig config) {
        this.sessions = sessions;
        this.schemas = schemas;
        this.jobs = jobs;
        this.journal = journal;
        this.cache = cache;
        this.config = config;
    }

    @Override
    public String kind() {
        return "purge";
    }

    @Override
    public Uni<Void> step(Tenant tenant, OpenJob job) {
        var after = job.position() == null ? RecordStream.FIRST : UUID.fromString(job.position());
        return sessions.write(tenant, connection -> connection.execute(Statement.of(RECORDS, job.template(), job.field(), job.to(), after, config.batch()))
                .call(rows -> rows.size() == 0 ? Uni.createFrom().voidItem() : moved(connection, job, rows)))
                .call(rows -> told(tenant, rows))
                .chain(rows -> rows.size() == 0 ? finish(tenant, job) : Uni.createFrom().voidItem());
    }

    private Uni<Void> moved(TenantConnection connection, OpenJob job, RowSet<Row> rows) {
        var last = RecordStream.FIRST;
        for (var row : rows) {
            last = row.getUUID(0).toString().compareTo(last.toString()) > 0 ? row.getUUID(0) : last;
        }
        return jobs.move(connection, job, new Progress(last.toString(), rows.size(), 0, 0, "[]"));
    }

    private Uni<Void> told(Tenant tenant, RowSet<Row> rows) {
        return Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(row -> Worker.elsewhere(() -> cache.changed(tenant, row.getUUID(0), row.getLong(1))))
                .collect().asList().replaceWithVoid();
    }

    private Uni<Void> finish(Tenant tenant, OpenJob job) {
        return schemas.maintain(tenant, history(job))
                .chain(() -> sessions.writeTogether(tenant, List.of(Statement.of(DRAFTS, job.template(), job.field()), Statement.of(FORGET, job.template(), job.field(), job.to()),
                        journal.statement(new JournalEntry(null, Action.TEMPLATE_FIELD_PURGED, false, "template:" + job.template(), job.id(), List.of(job.field()), "v" + job.to(), null, null, List.of())))))
                .chain(() -> jobs.done(tenant, job));
    }

    private static String history(OpenJob job) {
        if (!KEY.matcher(job.template()).matches() || !KEY.matcher(job.field()).matches()) {
            throw new IllegalArgumentException("not a field's key");
        }
        return HISTORY.formatted(job.template(), job.field(), job.to());
    }
}
