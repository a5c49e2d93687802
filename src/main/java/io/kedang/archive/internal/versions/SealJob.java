package io.kedang.archive.internal.versions;

import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.ProfileCache;
import io.kedang.archive.internal.seal.Choices;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Progress;
import io.kedang.kernel.Worker;
import io.kedang.template.TemplateIndexes;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Brings the records of a template in line with what their company encrypts: first the indexes on tokens, then records with their history, some at a
 * time, then drafts. The records in hand are locked for that moment, so that no edit is lost.
 */
@ApplicationScoped
class SealJob implements JobSteps {

    private final TenantSessions sessions;
    private final TenantSchemas schemas;
    private final Templates templates;
    private final Choices choices;
    private final Vault vault;
    private final JobStore jobs;
    private final ProfileCache cache;
    private final VersionsConfig config;

    SealJob(TenantSessions sessions, TenantSchemas schemas, Templates templates, Choices choices, Vault vault, JobStore jobs, ProfileCache cache, VersionsConfig config) {
        this.sessions = sessions;
        this.schemas = schemas;
        this.templates = templates;
        this.choices = choices;
        this.vault = vault;
        this.jobs = jobs;
        this.cache = cache;
        this.config = config;
    }

    @Override
    public String kind() {
        return "seal";
    }

    @Override
    public Uni<Void> step(Tenant tenant, OpenJob job) {
        var position = job.position();
        if (position == null) {
            return begin(tenant, job);
        }
        return templates.published(tenant, job.template()).chain(compiled -> vault.sealer(tenant, compiled.template()))
                .chain(sealer -> position.startsWith("drafts/") ? drafts(tenant, job, sealer, after(position)) : records(tenant, job, sealer, after(position)));
    }

    private static UUID after(String position) {
        return UUID.fromString(position.substring(position.indexOf('/') + 1));
    }

    private Uni<Void> begin(Tenant tenant, OpenJob job) {
        return templates.published(tenant, job.template())
                .chain(compiled -> choices.of(tenant).chain(chosen -> indexes(tenant, compiled.template(), chosen)))
                .chain(() -> count(tenant, job))
                .chain(() -> moved(tenant, job, "records/" + RecordStream.FIRST));
    }

    private Uni<Void> indexes(Tenant tenant, Template template, java.util.Set<io.kedang.access.Sensitivity> chosen) {
        return Multi.createFrom().iterable(TemplateIndexes.sealed(template, chosen))
                .onItem().transformToUniAndConcatenate(step -> schemas.buildIndex(tenant, step.index(), step.sql()))
                .collect().asList().replaceWithVoid();
    }

    private Uni<Void> count(Tenant tenant, OpenJob job) {
        return sessions.readOne(tenant, Statement.of("SELECT count(*) FROM record WHERE template_key = $1", job.template()))
                .chain(rows -> jobs.counted(tenant, job, rows.iterator().next().getLong(0)));
    }

    private Uni<Void> moved(Tenant tenant, OpenJob job, String position) {
        return sessions.write(tenant, connection -> jobs.move(connection, job, new Progress(position, 0, 0, 0, "[]")));
    }

    private Uni<Void> records(Tenant tenant, OpenJob job, Sealer sealer, UUID after) {
        return sessions.write(tenant, connection -> SealBatch.next(connection, job.template(), after, config.batch())
                        .chain(rows -> vault.openToChange(tenant, SealBatch.records(rows)).map(records -> SealBatch.of(sealer, rows, records)))
                        .chain(batch -> connection.execute(batch.history()).chain(history -> Worker.call(() -> batch.with(history))))
                        .call(batch -> write(connection, batch))
                        .call(batch -> jobs.move(connection, job, new Progress(batch.empty() ? "drafts/" + RecordStream.FIRST : "records/" + batch.last(), batch.size(), 0, 0, "[]"))))
                .chain(batch -> told(tenant, batch));
    }

    private static Uni<Void> write(TenantConnection connection, SealBatch batch) {
        return Multi.createFrom().iterable(batch.statements()).onItem().transformToUniAndConcatenate(connection::execute).collect().asList().replaceWithVoid();
    }

    private Uni<Void> told(Tenant tenant, SealBatch batch) {
        return Multi.createFrom().iterable(batch.changed())
                .onItem().transformToUniAndConcatenate(record -> Worker.elsewhere(() -> cache.changed(tenant, record.id(), record.revision() + 1)))
                .collect().asList().replaceWithVoid();
    }

    private Uni<Void> drafts(Tenant tenant, OpenJob job, Sealer sealer, UUID after) {
        return sessions.write(tenant, connection -> SealedDrafts.next(connection, job.template(), after, config.batch())
                .chain(rows -> SealedDrafts.of(vault, tenant, sealer, rows))
                .call(drafts -> Multi.createFrom().iterable(drafts.statements()).onItem().transformToUniAndConcatenate(connection::execute).collect().asList())
                .call(drafts -> drafts.last() == null ? Uni.createFrom().voidItem() : jobs.move(connection, job, new Progress("drafts/" + drafts.last(), 0, 0, 0, "[]"))))
                .chain(drafts -> drafts.last() == null ? jobs.done(tenant, job) : Uni.createFrom().voidItem());
    }
}
