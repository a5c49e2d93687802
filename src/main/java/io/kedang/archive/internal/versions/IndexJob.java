package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.archive.Impact;
import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Progress;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.TemplateIndexes;
import io.kedang.template.TemplateIndexes.Step;
import io.kedang.template.Templates;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes and drops the indexes that a version asks for, one a step, beside those who write. Which ones is worked out anew each time from the versions'
 * documents, whose keys are checked: nothing that runs as the owner is read from a table that others write.
 */
@ApplicationScoped
class IndexJob implements JobSteps {

    /** Without it the planner knows nothing of new expressions until the next time it is run by itself. */
    private static final String ANALYZE = "ANALYZE record";

    private final Templates templates;
    private final TenantSchemas schemas;
    private final TenantSessions sessions;
    private final JobStore jobs;
    private final Impacts impacts;

    IndexJob(Templates templates, TenantSchemas schemas, TenantSessions sessions, JobStore jobs, Impacts impacts) {
        this.templates = templates;
        this.schemas = schemas;
        this.sessions = sessions;
        this.jobs = jobs;
        this.impacts = impacts;
    }

    @Override
    public String kind() {
        return "index";
    }

    @Override
    public Uni<Void> step(Tenant tenant, OpenJob job) {
        return templates.version(tenant, job.template(), job.to()).chain(after -> before(tenant, job)
                .chain(before -> step(tenant, job, after, TemplateIndexes.between(before == null ? null : before.template(), after.template()))));
    }

    private Uni<CompiledTemplate> before(Tenant tenant, OpenJob job) {
        return job.from() == null ? Uni.createFrom().nullItem() : templates.version(tenant, job.template(), job.from());
    }

    private Uni<Void> step(Tenant tenant, OpenJob job, CompiledTemplate after, List<Step> steps) {
        var number = job.position() == null ? 0 : Integer.parseInt(job.position());
        if (number >= steps.size()) {
            return schemas.maintain(tenant, ANALYZE).chain(() -> jobs.done(tenant, job));
        }
        var step = steps.get(number);
        return made(tenant, step).chain(made -> made ? moved(tenant, job, number + 1) : refused(tenant, job, after, step));
    }

    private Uni<Boolean> made(Tenant tenant, Step step) {
        return step.concurrent() ? schemas.buildIndex(tenant, step.index(), step.sql()) : schemas.maintain(tenant, step.sql()).replaceWith(true);
    }

    private Uni<Void> moved(Tenant tenant, OpenJob job, int next) {
        return sessions.write(tenant, connection -> jobs.move(connection, job, new Progress(Integer.toString(next), 1, 0, 0, "[]")));
    }

    /** Records came with the same value since the field was published as unique: which values they are is said, and the job can be tried again. */
    private Uni<Void> refused(Tenant tenant, OpenJob job, CompiledTemplate after, Step step) {
        return impacts.duplicates(tenant, job.template(), after.template().field(step.field()).orElseThrow())
                .chain(found -> sessions.write(tenant, connection -> jobs.move(connection, job, new Progress(job.position(), 0, 0, 0, failures(step, found.values())))))
                .chain(() -> jobs.failed(tenant, job, "values_not_unique"));
    }

    private static String failures(Step step, List<Impact.Duplicate> duplicates) {
        var failures = JsonNodeFactory.instance.arrayNode();
        duplicates.forEach(duplicate -> failures.addObject().put("field", step.field()).put("reason", "not_unique").put("value", duplicate.value()).put("records", duplicate.records()));
        return failures.toString();
    }
}
