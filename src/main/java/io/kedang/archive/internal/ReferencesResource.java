package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.CurrentActor;
import io.kedang.archive.RecordReferences;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The other end of references. */
@Path("/api/v1/records/{id}/references")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class ReferencesResource {

    private final CurrentActor actors;
    private final RecordReferences references;

    ReferencesResource(CurrentActor actors, RecordReferences references) {
        this.actors = actors;
        this.references = references;
    }

    @GET
    @Operation(operationId = "getRecordReferences", summary = "Who refers to a record",
            description = "By template and field, at most 20 records of each; counted up to 1000, where 1001 means more.")
    public Uni<List<RecordReferences.Group>> get(@PathParam("id") String id) {
        return actors.get().chain(actor -> references.to(actor, Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.RECORD_NOT_FOUND))));
    }
}
