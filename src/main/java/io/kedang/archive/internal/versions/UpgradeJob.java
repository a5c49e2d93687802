package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.ProfileCache;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Progress;
import io.kedang.archive.internal.versions.UpgradeBatch.Item;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Worker;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Brings records to a version, some hundred in one transaction that also says how far it has come. Nothing is locked meanwhile: a record that a member
 * changed in between is another revision by then and is left alone, since that change has brought it along already.
 */
@ApplicationScoped
class UpgradeJob implements JobSteps {

    /** Over all records more than once only for those that somebody was at. */
    private static final int PASSES = 3;
    private static final String BATCH = "SELECT " + StoredRecord.COLUMNS_TO_CHANGE
            + " FROM record WHERE template_key = $1 AND template_version < $2 AND id > $3 AND (attention OR NOT $4) ORDER BY id LIMIT $5";
    private static final String COUNT = "SELECT count(*) FROM record WHERE template_key = $1 AND template_version < $2 AND (attention OR NOT $3)";
    private static final Statement PATIENCE = Statement.of("SET LOCAL statement_timeout = '10min'");
    private static final String UNIQUE_VIOLATION = "23505";

    private final TenantSessions sessions;
    private final Templates templates;
    private final UpgradePaths paths;
    private final JobStore jobs;
    private final Journal journal;
    private final ProfileCache cache;
    private final Vault vault;
    private final VersionsConfig config;

    UpgradeJob(TenantSessions sessions, Templates templates, UpgradePaths paths, JobStore jobs, Journal journal, ProfileCache cache, Vault vault, VersionsConfig config) {
        this.sessions = sessions;
        this.templates = templates;
        this.paths = paths;
        this.jobs = jobs;
        this.journal = journal;
        this.cache = cache;
        this.vault = vault;
        this.config = config;
    }

    @Override
    public String kind() {
        return "upgrade";
    }

    /** How far it has come: which pass, and the last record of it that was looked at. */
    private record Place(int pass, UUID after) {

        static Place of(String position) {
            if (position == null) {
                return new Place(1, RecordStream.FIRST);
            }
            var parts = position.split("/", 2);
            return new Place(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        }

        String text() {
            return pass + "/" + after;
        }
    }

    @Override
    public Uni<Void> step(Tenant tenant, OpenJob job) {
        return job.total() == null ? count(tenant, job).chain(total -> jobs.counted(tenant, job, total)) : batch(tenant, job);
    }

    private Uni<Long> count(Tenant tenant, OpenJob job) {
        return sessions.read(tenant, connection -> connection.execute(PATIENCE)
                .chain(() -> connection.execute(Statement.of(COUNT, job.template(), job.to(), job.markedOnly()))).map(rows -> rows.iterator().next().getLong(0)));
    }

    private Uni<Void> batch(Tenant tenant, OpenJob job) {
        return next(tenant, job).chain(records -> records.isEmpty() ? endOfPass(tenant, job) : upgrade(tenant, job, records));
    }

    private Uni<List<StoredRecord>> next(Tenant tenant, OpenJob job) {
        var statement = Statement.of(BATCH, job.template(), job.to(), Place.of(job.position()).after(), job.markedOnly(), config.batch());
        return sessions.read(tenant, connection -> connection.execute(PATIENCE).chain(() -> connection.execute(statement)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(StoredRecord::of).toList())
                .chain(records -> vault.openToChange(tenant, records));
    }

    private Uni<Void> endOfPass(Tenant tenant, OpenJob job) {
        var place = Place.of(job.position());
        return count(tenant, job).chain(left -> left == 0 || place.pass() == PASSES || place.after().equals(RecordStream.FIRST) ? jobs.done(tenant, job)
                : jobs.again(tenant, job, new Place(place.pass() + 1, RecordStream.FIRST).text()));
    }

    private Uni<Void> upgrade(Tenant tenant, OpenJob job, List<StoredRecord> records) {
        var oldest = records.stream().mapToInt(StoredRecord::version).min().orElseThrow();
        var position = new Place(Place.of(job.position()).pass(), records.get(records.size() - 1).id()).text();
        return templates.version(tenant, job.template(), job.to())
                .chain(target -> paths.to(tenant, target, oldest))
                .chain(path -> vault.sealer(tenant, path.target().template()).chain(sealer -> Worker.call(() -> UpgradeBatch.of(path, sealer, records))))
                .chain(batch -> written(tenant, job, batch, position)
                        .onFailure(UpgradeJob::repeated).recoverWithUni(() -> oneByOne(tenant, job, batch, position)));
    }

    private static boolean repeated(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    private Uni<Void> written(Tenant tenant, OpenJob job, UpgradeBatch batch, String position) {
        return sessions.write(tenant, connection -> write(connection, tenant, job, batch)
                .call(written -> jobs.move(connection, job, new Progress(position, written.size(), 0, batch.attention(written), batch.failures(written, JobStore.MOST_FAILURES).toString()))))
                .chain(written -> told(tenant, batch.noticed(written)));
    }

    private Uni<Set<UUID>> write(TenantConnection connection, Tenant tenant, OpenJob job, UpgradeBatch batch) {
        return connection.execute(batch.update())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).collect(Collectors.toSet()))
                .call(written -> remembered(connection, job, batch, written))
                .call(written -> batch.keys(written).map(keys -> connection.execute(keys).replaceWithVoid()).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> remembered(TenantConnection connection, OpenJob job, UpgradeBatch batch, Set<UUID> written) {
        var noticed = batch.noticed(written);
        return noticed.isEmpty() ? Uni.createFrom().voidItem()
                : connection.execute(batch.history(noticed, job.by())).chain(() -> connection.execute(journal.statement(entry(job, noticed)))).replaceWithVoid();
    }

    private static JournalEntry entry(OpenJob job, List<Item> noticed) {
        return new JournalEntry(job.by(), Action.RECORDS_UPGRADED, false, "record:" + job.template(), job.id(), List.of(), "v" + job.to(), null, null,
                noticed.stream().map(item -> item.before().id()).toList());
    }

    /** One of them cannot be written since another record has its unique value: the others can, and that one stays where it is. */
    private Uni<Void> oneByOne(Tenant tenant, OpenJob job, UpgradeBatch batch, String position) {
        return Multi.createFrom().iterable(batch.items())
                .onItem().transformToUniAndConcatenate(item -> alone(tenant, job, batch.only(item.before())))
                .collect().asList()
                .chain(outcomes -> sessions.write(tenant, connection -> jobs.move(connection, job, summed(position, batch, outcomes))));
    }

    /** @return whether it was written; null when it was another revision by then */
    private Uni<Outcome> alone(Tenant tenant, OpenJob job, UpgradeBatch one) {
        return sessions.write(tenant, connection -> write(connection, tenant, job, one))
                .call(written -> told(tenant, one.noticed(written)))
                .map(written -> new Outcome(written.size(), one.attention(written), false))
                .onFailure(UpgradeJob::repeated).recoverWithItem(new Outcome(0, 0, true));
    }

    private record Outcome(long done, long attention, boolean refused) {
    }

    private static Progress summed(String position, UpgradeBatch batch, List<Outcome> outcomes) {
        ArrayNode failures = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).refused()) {
                failures.addObject().put("id", batch.items().get(i).before().id().toString()).put("reason", "not_unique");
            }
        }
        return new Progress(position, outcomes.stream().mapToLong(Outcome::done).sum(), outcomes.stream().filter(Outcome::refused).count(),
                outcomes.stream().mapToLong(Outcome::attention).sum(), failures.toString());
    }

    private Uni<Void> told(Tenant tenant, List<Item> noticed) {
        return Multi.createFrom().iterable(noticed)
                .onItem().transformToUniAndConcatenate(item -> Worker.elsewhere(() -> cache.changed(tenant, item.before().id(), item.revision())))
                .collect().asList().replaceWithVoid();
    }
}
