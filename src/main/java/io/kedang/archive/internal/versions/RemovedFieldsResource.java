package io.kedang.archive.internal.versions;

import io.kedang.access.CurrentActor;
import io.kedang.archive.Publishing.Published;
import io.kedang.archive.RemovedField;
import io.kedang.archive.RemovedFields;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fields that were removed and can come back. */
@Path("/api/v1/templates/{key}/removed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class RemovedFieldsResource {

    private final CurrentActor actors;
    private final RemovedFields removed;

    RemovedFieldsResource(CurrentActor actors, RemovedFields removed) {
        this.actors = actors;
        this.removed = removed;
    }

    @GET
    @Operation(operationId = "listRemovedFields", summary = "Fields that were removed", description = "For admins. Until their values are destroyed.")
    public Uni<List<RemovedField>> list(@PathParam("key") String key) {
        return actors.get().chain(actor -> removed.list(actor, key));
    }

    @POST
    @Path("/{field}/restore")
    @Operation(operationId = "restoreRemovedField", summary = "Bring a field and its values back", description = "For admins. Publishes a version with it.")
    public Uni<Published> restore(@PathParam("key") String key, @PathParam("field") String field) {
        return actors.get().chain(actor -> removed.restore(actor, key, field));
    }
}
