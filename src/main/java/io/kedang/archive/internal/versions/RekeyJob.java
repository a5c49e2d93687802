package io.kedang.archive.internal.versions;

import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Progress;
import io.kedang.crypto.CryptoError;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.crypto.TenantKeys.TenantKey;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Wraps the keys of records and drafts by their company's newest key; the values that they sealed are not touched. At the end the older keys are
 * forgotten, once nothing is left that needs them, and the root key is renewed, since the one before opens them in older backups. Files stay under the key they were sealed with,
 * which is kept.
 */
@ApplicationScoped
class RekeyJob implements JobSteps {

    private static final Statement NOW = Statement.of("SELECT now()");
    private static final String NEXT = "SELECT %2$s, wrapped FROM %1$s WHERE %2$s > $1 AND wrapped IS NOT NULL ORDER BY %2$s LIMIT $2 FOR UPDATE";
    private static final String UPDATE = "UPDATE %1$s k SET wrapped = u.wrapped FROM unnest($1::uuid[], $2::text[]) AS u(id, wrapped) WHERE k.%2$s = u.id";
    private static final Statement TOTAL = Statement.of("SELECT (SELECT count(*) FROM record_key WHERE wrapped IS NOT NULL) + (SELECT count(*) FROM draft_key)");
    private static final String BY_OLD = " WHERE wrapped ~ '^[A-Za-z0-9+/]{8}' AND encode(substr(decode(left(wrapped, 8), 'base64'), 2, 4), 'hex') = ANY($1)";
    private static final String LEFT = "SELECT record_id, wrapped FROM record_key" + BY_OLD + " UNION ALL SELECT draft_id, wrapped FROM draft_key" + BY_OLD + " LIMIT $2";
    /** Behind this, whoever has written by an older key has committed. */
    private static final Statement ALONE = Statement.of("LOCK TABLE record_key, draft_key IN SHARE ROW EXCLUSIVE MODE");
    private static final Statement PATIENCE = Statement.of("SET LOCAL lock_timeout = '5s'");
    private static final String FENCE = "INSERT INTO forgotten_key (id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING";
    /** Keys that do not open and yet seem to be under an older one. Of more than so many something else must be wrong, and nothing is forgotten. */
    private static final int MOST_UNOPENED = 10_000;
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

    @Override
    public String kind() {
        return "rekey";
    }

    @Override
    public Uni<Void> step(Tenant tenant, OpenJob job) {
        return RekeyPlace.of(job.position()).map(place -> place.end() ? end(tenant, job, place) : keys.fresh(tenant).chain(cipher -> batch(tenant, job, cipher, place)))
                .orElseGet(() -> begin(tenant, job));
    }

    /** Another change of keys may have come since the job was made: then it waits for that one, too. */
    private Uni<Void> begin(Tenant tenant, OpenJob job) {
        return sessions.readOne(tenant, NOW).map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant())
                .chain(now -> keys.list(tenant).chain(all -> known(all, now) ? begun(tenant, job, all) : jobs.anew(tenant, job)));
    }

    private Uni<Void> begun(Tenant tenant, OpenJob job, List<TenantKey> all) {
        return count(tenant, job).chain(() -> moved(tenant, job, RekeyPlace.first(newest(all, Purpose.SEAL), newest(all, Purpose.BLIND))));
    }

    /** Whether every node goes by them. Time is the database's, which noted when they were made: nodes need not agree on it. */
    private boolean known(List<TenantKey> all, Instant now) {
        var latest = now.minus(jobs.ripening());
        return all.stream().filter(key -> key.purpose() == Purpose.SEAL || key.purpose() == Purpose.BLIND).noneMatch(key -> key.madeAt() != null && key.madeAt().isAfter(latest));
    }

    private static String newest(List<TenantKey> all, Purpose purpose) {
        return all.stream().filter(key -> key.purpose() == purpose && key.current()).findFirst().orElseThrow(() -> Problem.of(CryptoError.KEYS_DESTROYED)).id();
    }

    private Uni<Void> count(Tenant tenant, OpenJob job) {
        return sessions.readOne(tenant, TOTAL).chain(rows -> jobs.counted(tenant, job, rows.iterator().next().getLong(0)));
    }

    private Uni<Void> moved(Tenant tenant, OpenJob job, RekeyPlace place) {
        return sessions.write(tenant, connection -> jobs.move(connection, job, new Progress(place.toString(), 0, 0, 0, "[]")));
    }

    private Uni<Void> batch(Tenant tenant, OpenJob job, TenantCipher cipher, RekeyPlace place) {
        return sessions.write(tenant, connection -> connection.execute(Statement.of(place.table().sql(NEXT), place.after(), config.batch()))
                .chain(rows -> rows.size() == 0 ? jobs.move(connection, job, new Progress(place.next().toString(), 0, 0, 0, "[]"))
                        : Worker.call(() -> RekeyBatch.of(cipher, rows)).chain(done -> connection.execute(done.update(place.table().sql(UPDATE)))
                                .chain(() -> jobs.move(connection, job, new Progress(place.behind(done.last()).toString(), done.rewrapped(), done.broken(), 0, done.failures()))))));
    }

    /** Keys are forgotten for good: so it is looked once more whether anything needs them, and when the company has taken yet another key meanwhile, all begins anew. */
    private Uni<Void> end(Tenant tenant, OpenJob job, RekeyPlace place) {
        return keys.list(tenant).chain(all -> newest(all, Purpose.SEAL).equals(place.seal()) ? fenced(tenant, all, place) : Uni.createFrom().item(false))
                .chain(fenced -> fenced ? keys.retireOld(tenant, Purpose.SEAL, place.seal()) : Uni.createFrom().item(false))
                .chain(retired -> retired ? ended(tenant, job, place) : jobs.anew(tenant, job));
    }

    /** @return whether nothing needs the older keys, and nobody can write by them any more, however long ago they were read */
    private Uni<Boolean> fenced(Tenant tenant, List<TenantKey> all, RekeyPlace place) {
        var old = all.stream().filter(key -> key.purpose() == Purpose.SEAL && !key.id().equals(place.seal())).map(TenantKey::id).toArray(String[]::new);
        return old.length == 0 ? Uni.createFrom().item(true) : keys.fresh(tenant).chain(cipher -> sessions.write(tenant, connection -> connection.execute(PATIENCE)
                        .chain(() -> connection.execute(ALONE))
                        .chain(() -> connection.execute(Statement.of(FENCE, (Object) old)))
                        .chain(() -> connection.execute(Statement.of(LEFT, old, MOST_UNOPENED)))
                        .chain(rows -> Worker.call(() -> mustBeNone(cipher, rows)))))
                .replaceWith(true).onFailure(StillNeeded.class).recoverWithItem(false);
    }

    /** Takes the fence down with the transaction. */
    private static final class StillNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        StillNeeded() {
            super("older keys are needed", null, false, false);
        }
    }

    /** Whatever older keys do for others, they do nothing for what they do not open. */
    private static Void mustBeNone(TenantCipher cipher, RowSet<Row> rows) {
        if (rows.size() > 0 && opens(cipher, rows)) {
            throw new StillNeeded();
        }
        return null;
    }

    private static boolean opens(TenantCipher cipher, RowSet<Row> rows) {
        if (rows.size() == MOST_UNOPENED) {
            throw new IllegalStateException("the keys of " + MOST_UNOPENED + " records or more do not open: nothing is forgotten");
        }
        return RekeyBatch.of(cipher, rows).rewrapped() > 0;
    }

    /** Tokens by an older key are needed until all were made anew, by the jobs that an admin's change of keys brings; another change leaves them alone. */
    private Uni<Void> ended(Tenant tenant, OpenJob job, RekeyPlace place) {
        return job.by() == null ? keys.renewRoot(tenant).chain(() -> jobs.done(tenant, job))
                : sessions.readOne(tenant, UNFINISHED).map(rows -> rows.iterator().next().getBoolean(0))
                .call(unfinished -> unfinished ? Uni.createFrom().voidItem() : keys.retireOld(tenant, Purpose.BLIND, place.blind()))
                .call(() -> keys.renewRoot(tenant))
                .chain(unfinished -> unfinished ? jobs.failed(tenant, job, "seal_unfinished") : jobs.done(tenant, job));
    }
}
