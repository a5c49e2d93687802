package io.kedang.archive.internal.versions;

import io.kedang.archive.internal.versions.JobStore.OpenJob;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;

/** How one kind of job is done: step by step, each of which leaves the job where the next begins, on whatever node. */
interface JobSteps {

    String kind();

    /** Does the next step, or ends the job when there is none left. */
    Uni<Void> step(Tenant tenant, OpenJob job);
}
