package io.kedang.audit.internal;

import io.kedang.access.CurrentActor;
import io.kedang.audit.JournalPage;
import io.kedang.audit.JournalReader;
import io.kedang.kernel.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What happened to one record. */
@Path("/api/v1/records/{id}/trail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal")
public class TrailResource {

    private final CurrentActor actors;
    private final JournalReader reader;

    TrailResource(CurrentActor actors, JournalReader reader) {
        this.actors = actors;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "getRecordTrail", summary = "Who read and changed a record", description = "Newest first. Needs see_audit in the whole company, or of its template in a role that holds the record: any other is not found. "
            + "With the former also of a record that is no more. Lists in which it was shown: search the journal with listed=true.")
    public Uni<JournalPage> trail(@PathParam("id") String id, @RestQuery String limit, @RestQuery String cursor) {
        return actors.get().chain(actor -> reader.trail(actor, Ids.parse(id).orElseThrow(JournalParams::malformed), JournalParams.limit(limit), cursor));
    }
}
