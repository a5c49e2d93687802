package io.kedang.archive.internal.versions;

import io.kedang.access.CurrentActor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Job;
import io.kedang.archive.Jobs;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work in the background. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class JobsResource {

    private final CurrentActor actors;
    private final Jobs jobs;

    JobsResource(CurrentActor actors, Jobs jobs) {
        this.actors = actors;
        this.jobs = jobs;
    }

    @GET
    @Operation(operationId = "listJobs", summary = "Work in the background", description = "For those who design: of the templates that you design. Newest first, at most 100.")
    public Uni<List<Job>> list() {
        return actors.get().chain(actor -> jobs.list(actor, null));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "How far a job has come")
    public Uni<Job> get(@PathParam("id") String id) {
        return actors.get().chain(actor -> jobs.get(actor, known(id)));
    }

    @POST
    @Path("/{id}/pause")
    @Operation(operationId = "pauseJob", summary = "Stop a job for now")
    public Uni<Job> pause(@PathParam("id") String id) {
        return actors.get().chain(actor -> jobs.pause(actor, known(id)));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeJob", summary = "Let a job go on", description = "From where it stopped; a failed one tries again.")
    public Uni<Job> resume(@PathParam("id") String id) {
        return actors.get().chain(actor -> jobs.resume(actor, known(id)));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.of(ArchiveError.JOB_NOT_FOUND));
    }
}
