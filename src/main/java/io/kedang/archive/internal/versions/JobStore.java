package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.archive.Job;
import io.kedang.crypto.CryptoConfig;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Jobs over the tenant's table. A worker moves a job on only from where it found it and only while it runs: so it can be paused, and never done twice. */
@ApplicationScoped
class JobStore {

    static final int MOST_FAILURES = 100;
    private static final String COLUMNS = """
            id, kind, template, field, from_version, to_version, state, marked_only, total, done, failed, attention, position, failures::text, error, tries,
            created_by, created_at, updated_at, finished_at""";
    /** Twice as long as anything is remembered: whoever went by what was before, and then waited for a connection or a lock, should be done. */
    private static final String RIPE_AT = "j.updated_at + make_interval(secs => 2 * $1::float8)";
    /** What keys or the choice of them ask for waits until every node goes by the new ones: what is written meanwhile must be behind the work, not before it. */
    private static final String YOUNG = "(j.kind IN ('seal', 'rekey') AND j.position IS NULL AND " + RIPE_AT + " > now())";
    private static final String LIST = "SELECT " + COLUMNS
            + " FROM job WHERE ($1::text IS NULL OR template = $1) AND ($2::text[] IS NULL OR template = ANY($2)) ORDER BY created_at DESC, id DESC LIMIT 100";
    private static final String SEALING = "SELECT DISTINCT ON (kind, template) " + COLUMNS + " FROM job WHERE kind IN ('seal', 'rekey') AND state <> 'replaced' ORDER BY kind DESC, template, created_at DESC, id DESC";
    private static final String FIND = "SELECT " + COLUMNS + " FROM job WHERE id = $1";
    private static final String NEXT = "SELECT " + COLUMNS + " FROM job j WHERE state = 'running' AND NOT " + YOUNG + " ORDER BY kind = 'purge', created_at, id LIMIT 1";
    private static final String RIPE = "SELECT min(" + RIPE_AT + ") FROM job j WHERE state = 'running' AND " + YOUNG;
    private static final String INSERT = """
            INSERT INTO job (id, kind, template, field, from_version, to_version, state, marked_only, total, created_by)
            VALUES ($1, $2, $3, $4, $5, $6, 'running', $7, $8, $9)""";
    private static final String REPLACE = """
            UPDATE job SET state = 'replaced', finished_at = now(), updated_at = now()
            WHERE kind = 'upgrade' AND template = $1 AND state IN ('running', 'paused', 'failed')""";
    private static final String INSERT_SEAL = """
            INSERT INTO job (id, kind, template, to_version, state, created_by) SELECT $1, 'seal', $2, $3, 'running', $4
            WHERE EXISTS (SELECT FROM setting WHERE key = 'encryption' AND jsonb_array_length(value -> 'sensitivities') > 0)""";
    private static final String REPLACE_SEALS = REPLACE.replace("'upgrade'", "'seal'");
    private static final String MOVE = """
            UPDATE job SET position = $3, done = done + $4, failed = failed + $5, attention = attention + $6, tries = 0, updated_at = now(),
              failures = CASE WHEN jsonb_array_length(failures) < %d THEN failures || ($7::text)::jsonb ELSE failures END
            WHERE id = $1 AND state = 'running' AND position IS NOT DISTINCT FROM $2 RETURNING id""".formatted(MOST_FAILURES);
    private static final String END = """
            UPDATE job SET state = $3, error = $4, finished_at = now(), updated_at = now()
            WHERE id = $1 AND state = 'running' AND position IS NOT DISTINCT FROM $2""";
    private static final String COUNTED = "UPDATE job SET total = $2 WHERE id = $1";
    private static final String AGAIN = "UPDATE job SET position = $3, failed = 0, failures = '[]' WHERE id = $1 AND state = 'running' AND position IS NOT DISTINCT FROM $2";
    private static final String ANEW = "UPDATE job SET position = NULL, done = 0, failed = 0, failures = '[]', tries = 0, updated_at = now() WHERE id = $1 AND state = 'running' AND position IS NOT DISTINCT FROM $2";
    private static final String TRIED = """
            UPDATE job SET tries = tries + 1, error = $3, updated_at = now(), state = CASE WHEN tries + 1 >= $2 THEN 'failed' ELSE state END,
              finished_at = CASE WHEN tries + 1 >= $2 THEN now() END WHERE id = $1 AND state = 'running'""";
    private static final String PAUSE = "UPDATE job SET state = 'paused', updated_at = now() WHERE id = $1 AND state = 'running' RETURNING id";
    private static final String RESUME = """
            UPDATE job SET state = 'running', tries = 0, error = NULL, finished_at = NULL, updated_at = now() WHERE id = $1 AND state IN ('paused', 'failed') RETURNING id""";

    private final TenantSessions sessions;
    private final ObjectMapper json;
    private final double ripening;

    JobStore(TenantSessions sessions, ObjectMapper json, CryptoConfig crypto) {
        this.sessions = sessions;
        this.json = json;
        this.ripening = 1 + crypto.remembered().toSeconds();
    }

    /** Another worker, or an admin, got in between: look again. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken() {
            super("the job is not where it was", null, false, false);
        }
    }

    /** A job as a worker needs it. @param from version before, of an index job @param markedOnly whether only records that need attention are looked at */
    record OpenJob(UUID id, String kind, String template, String field, Integer from, int to, boolean markedOnly, Long total, String position, int tries, UUID by) {
    }

    Statement insertUpgrade(UUID id, String template, int version, boolean markedOnly, UUID by) {
        return Statement.of(INSERT, id, "upgrade", template, null, null, version, markedOnly, null, by);
    }

    Statement insertIndexes(UUID id, String template, Integer from, int version, int steps, UUID by) {
        return Statement.of(INSERT, id, "index", template, null, from, version, false, (long) steps, by);
    }

    Statement insertPurge(UUID id, String template, String field, int removedIn) {
        return Statement.of(INSERT, id, "purge", template, field, null, removedIn, false, null, null);
    }

    Statement insertSeal(UUID id, String template, int version, UUID by) {
        return Statement.of(INSERT, id, "seal", template, null, null, version, false, null, by);
    }

    Statement insertSealIfChosen(UUID id, String template, int version, UUID by) {
        return Statement.of(INSERT_SEAL, id, template, version, by);
    }

    /** Of the company as a whole, not of a template. */
    Statement insertRekey(UUID id, UUID by) {
        return Statement.of(INSERT, id, "rekey", "", null, null, 0, false, null, by);
    }

    /** A seal job that begins now does all that an earlier one had left. */
    Statement replaceSeals(String template) {
        return Statement.of(REPLACE_SEALS, template);
    }

    Statement replaceUpgrades(String template) {
        return Statement.of(REPLACE, template);
    }

    /** @param template null for all @param some keys of those whose jobs are asked for at all; null for all */
    Uni<List<Job>> list(Tenant tenant, String template, String[] some) {
        return sessions.readOne(tenant, Statement.of(LIST, template, some)).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::job).toList());
    }

    /** What encryption does, the newest of each template and of the company's keys. */
    Uni<List<Job>> sealing(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(SEALING)).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(this::job).toList());
    }

    Uni<Optional<Job>> find(Tenant tenant, UUID id) {
        return sessions.readOne(tenant, Statement.of(FIND, id)).map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(job(rows.iterator().next())));
    }

    Uni<Optional<OpenJob>> next(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(NEXT, ripening)).map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(work(rows.iterator().next())));
    }

    /** How long after a key was made nobody writes by the one before. */
    Duration ripening() {
        return Duration.ofSeconds((long) (2 * ripening));
    }

    /** When the next job begins that has to wait; null when none does. */
    Uni<OffsetDateTime> ripe(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(RIPE, ripening)).map(rows -> rows.iterator().next().getOffsetDateTime(0));
    }

    private static OpenJob work(Row row) {
        return new OpenJob(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3), row.getInteger(4), row.getInteger(5), row.getBoolean(7), row.getLong(8),
                row.getString(12), row.getInteger(15), row.getUUID(16));
    }

    private Job job(Row row) {
        return new Job(row.getUUID(0), row.getString(1), row.getString(2), row.getString(3), row.getInteger(5), row.getString(6), row.getLong(8), row.getLong(9),
                row.getLong(10), row.getLong(11), parse(row.getString(13)), row.getString(14), row.getOffsetDateTime(17), row.getOffsetDateTime(18), row.getOffsetDateTime(19));
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored job is not JSON", stored);
        }
    }

    /** How far a job has come in one step. @param failures a JSON array */
    record Progress(String position, long done, long failed, long attention, String failures) {
    }

    /** In the transaction of the step itself. Fails with {@link Overtaken}, which undoes it. */
    Uni<Void> move(TenantConnection connection, OpenJob job, Progress progress) {
        return connection.execute(Statement.of(MOVE, job.id(), job.position(), progress.position(), progress.done(), progress.failed(), progress.attention(), progress.failures()))
                .invoke(JobStore::mustHaveMoved).replaceWithVoid();
    }

    private static void mustHaveMoved(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw new Overtaken();
        }
    }

    Uni<Void> counted(Tenant tenant, OpenJob job, long total) {
        return write(tenant, Statement.of(COUNTED, job.id(), total));
    }

    Uni<Void> again(Tenant tenant, OpenJob job, String position) {
        return write(tenant, Statement.of(AGAIN, job.id(), job.position(), position));
    }

    /** From its beginning, and not before every node goes by what has changed meanwhile. */
    Uni<Void> anew(Tenant tenant, OpenJob job) {
        return write(tenant, Statement.of(ANEW, job.id(), job.position()));
    }

    Uni<Void> done(Tenant tenant, OpenJob job) {
        return write(tenant, Statement.of(END, job.id(), job.position(), "done", null));
    }

    Uni<Void> failed(Tenant tenant, OpenJob job, String error) {
        return write(tenant, Statement.of(END, job.id(), job.position(), "failed", error));
    }

    /** @param most after so many in a row the job counts as failed */
    Uni<Void> tried(Tenant tenant, OpenJob job, int most, String error) {
        return write(tenant, Statement.of(TRIED, job.id(), most, error));
    }

    Statement pause(UUID id) {
        return Statement.of(PAUSE, id);
    }

    Statement resume(UUID id) {
        return Statement.of(RESUME, id);
    }

    private Uni<Void> write(Tenant tenant, Statement statement) {
        return sessions.writeTogether(tenant, List.of(statement)).replaceWithVoid();
    }
}
