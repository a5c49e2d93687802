package io.kedang.archive.internal.versions;

import io.kedang.access.CurrentActor;
import io.kedang.archive.Impact;
import io.kedang.archive.Publishing;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What publishing a draft would change. */
@Path("/api/v1/templates/{key}/draft/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class DraftChangesResource {

    private final CurrentActor actors;
    private final Publishing publishing;

    DraftChangesResource(CurrentActor actors, Publishing publishing) {
        this.actors = actors;
        this.publishing = publishing;
    }

    @GET
    @Operation(operationId = "getTemplateChanges", summary = "What publishing the draft would change", description = "For admins. In words, by class, and for how many records.")
    public Uni<Impact> changes(@PathParam("key") String key) {
        return actors.get().chain(actor -> publishing.changes(actor, key));
    }
}
