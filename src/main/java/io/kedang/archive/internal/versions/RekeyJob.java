package io.kedang.archive.internal.versions;

import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Progress;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Wraps the keys of records and drafts by their company's newest key; the values that they sealed are not touched. At the end the older keys are
 * forgotten, once nothing is left that needs them, and the root key is renewed, since the one before opens them in older backups. Files stay under the key they were sealed with,
 * which is kept.
 */
@ApplicationScoped
class RekeyJob implements JobSteps {

    private static final String NEXT = "SELECT %2$s, wrapped FROM %1$s WHERE %2$s > $1 AND wrapped IS NOT NULL ORDER BY %2$s LIMIT $2 FOR UPDATE";
    private static final String UPDATE = "UPDATE %1$s k SET wrapped = u.wrapped FROM unnest($1::uuid[], $2::text[]) AS u(id, wrapped) WHERE k.%2$s = u.id";
    private static final Statement TOTAL = Statement.of("SELECT (SELECT count(*) FROM record_key WHERE wrapped IS NOT NULL) + (SELECT count(*) FROM draft_key)");
    private static final Statement UNFINISHED = Statement.of("SELECT EXISTS (SELECT FROM job WHERE kind = 'seal' AND state IN ('running', 'paused', 'failed'))");

    private final TenantSessions sessions;
    private final TenantKeys keys;
    private final JobStore jobs;
    private final VersionsConfig config;

    RekeyJob(TenantSessions sessions, TenantKeys keys, JobStore jobs, VersionsConfig config) {
        this.sessions = sessions;
        this.keys = keys;
        this.jobs = jobs;
        this.config = config;
    }

    /** Whose keys: in this order. */
    private enum Table {
        RECORD, DRAFT;

        String sql(String statement) {
            var name = name().toLowerCase(java.util.Locale.ROOT);
            return statement.formatted(name + "_key", name + "_id");
        }
    }

    @Override
    public String kind() {
        return "rekey";
    }

    @Override
    public Uni<Void> step(Tenant tenant, OpenJob job) {
        var position = job.position();
        if (position == null) {
            return count(tenant, job).chain(() -> moved(tenant, job, Table.RECORD, RecordStream.FIRST));
        }
        if (position.equals("end")) {
            return end(tenant, job);
        }
        var slash = position.indexOf('/');
        return keys.of(tenant).chain(cipher -> batch(tenant, job, cipher, Table.valueOf(position.substring(0, slash)), UUID.fromString(position.substring(slash + 1))));
    }

    private Uni<Void> count(Tenant tenant, OpenJob job) {
        return sessions.readOne(tenant, TOTAL).chain(rows -> jobs.counted(tenant, job, rows.iterator().next().getLong(0)));
    }

    private Uni<Void> moved(Tenant tenant, OpenJob job, Table table, UUID after) {
        return sessions.write(tenant, connection -> jobs.move(connection, job, new Progress(table + "/" + after, 0, 0, 0, "[]")));
    }

    private Uni<Void> batch(Tenant tenant, OpenJob job, TenantCipher cipher, Table table, UUID after) {
        return sessions.write(tenant, connection -> connection.execute(Statement.of(table.sql(NEXT), after, config.batch()))
                .chain(rows -> rows.size() == 0 ? jobs.move(connection, job, new Progress(table == Table.RECORD ? Table.DRAFT + "/" + RecordStream.FIRST : "end", 0, 0, 0, "[]"))
                        : Worker.call(() -> rewrapped(cipher, table, rows)).chain(update -> written(connection, job, table, rows, update))));
    }

    private static Statement rewrapped(TenantCipher cipher, Table table, RowSet<Row> rows) {
        var old = StreamSupport.stream(rows.spliterator(), false).filter(row -> !cipher.current(row.getString(1))).toList();
        return Statement.of(table.sql(UPDATE), old.stream().map(row -> row.getUUID(0)).toArray(UUID[]::new),
                old.stream().map(row -> cipher.rewrapped(row.getUUID(0), row.getString(1))).toArray(String[]::new));
    }

    private Uni<Void> written(TenantConnection connection, OpenJob job, Table table, RowSet<Row> rows, Statement update) {
        UUID last = null;
        for (var row : rows) {
            last = row.getUUID(0);
        }
        var position = table + "/" + last;
        return connection.execute(update).chain(() -> jobs.move(connection, job, new Progress(position, rows.size(), 0, 0, "[]")));
    }

    /** Tokens by the older key are still needed while a job that makes them anew has not come to its end. */
    private Uni<Void> end(Tenant tenant, OpenJob job) {
        return keys.retireOld(tenant, Purpose.SEAL).chain(() -> sessions.readOne(tenant, UNFINISHED)).map(rows -> rows.iterator().next().getBoolean(0))
                .call(unfinished -> unfinished ? Uni.createFrom().voidItem() : keys.retireOld(tenant, Purpose.BLIND))
                .call(() -> keys.renewRoot(tenant))
                .chain(unfinished -> unfinished ? jobs.failed(tenant, job, "seal_unfinished") : jobs.done(tenant, job));
    }
}
