package io.kedang.archive.internal.versions;

import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.archive.internal.versions.JobStore.Overtaken;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantWorker;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/** Does tenants' jobs, one of a tenant after another; whoever comes after a kill goes on where the last finished step left the job. */
@ApplicationScoped
class JobWorker implements TenantWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int TENANTS_AT_ONCE = 2;
    private static final int MOST_TRIES = 5;
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(2);

    private final JobStore jobs;
    private final DuePurges purges;
    private final DueForgetting forgetting;
    private final Instance<JobSteps> kinds;

    JobWorker(JobStore jobs, DuePurges purges, DueForgetting forgetting, @Any Instance<JobSteps> kinds) {
        this.jobs = jobs;
        this.purges = purges;
        this.forgetting = forgetting;
        this.kinds = kinds;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.JOBS;
    }

    @Override
    public int tenantsAtOnce() {
        return TENANTS_AT_ONCE;
    }

    @Override
    public Uni<Boolean> next(Tenant tenant) {
        return jobs.next(tenant).chain(job -> job.isPresent() ? step(tenant, job.get()) : purges.begin(tenant).chain(begun -> begun ? Uni.createFrom().item(true) : forgetting.begin(tenant)));
    }

    @Override
    public Uni<OffsetDateTime> nextDue(Tenant tenant) {
        return purges.nextDue(tenant).chain(purge -> jobs.ripe(tenant).map(ripe -> earlier(purge, ripe))).chain(due -> forgetting.nextDue(tenant).map(forget -> earlier(due, forget)));
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private Uni<Boolean> step(Tenant tenant, OpenJob job) {
        var steps = kinds.stream().filter(kind -> kind.kind().equals(job.kind())).findFirst().orElseThrow();
        return steps.step(tenant, job).replaceWith(true)
                .onFailure(Overtaken.class).recoverWithItem(true)
                .onFailure().recoverWithUni(failure -> failed(tenant, job, failure));
    }

    private Uni<Boolean> failed(Tenant tenant, OpenJob job, Throwable failure) {
        LOG.warnf("job %s of tenant %s is tried again: %s", job.id(), tenant.id(), failure.toString());
        return jobs.tried(tenant, job, MOST_TRIES, "internal").replaceWith(true).onItem().delayIt().by(AFTER_A_FAILURE);
    }
}
