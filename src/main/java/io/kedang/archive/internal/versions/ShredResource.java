package io.kedang.archive.internal.versions;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.archive.Encryption;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes what is encrypted of a record unreadable. */
@Path("/api/v1/records/{id}/shred")
@Authenticated
@Tag(name = "Encryption")
class ShredResource {

    private final CurrentActor actors;
    private final Encryption encryption;

    ShredResource(CurrentActor actors, Encryption encryption) {
        this.actors = actors;
        this.encryption = encryption;
    }

    @POST
    @Operation(operationId = "shredRecord", summary = "Destroy a record's key: its encrypted values are unreadable from now on, in backups too")
    public Uni<Response> shred(@PathParam("id") String id) {
        return actors.get().chain(actor -> shred(actor, id)).replaceWith(() -> Response.noContent().build());
    }

    private Uni<Void> shred(Actor actor, String id) {
        return encryption.destroy(actor, Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.RECORD_NOT_FOUND)));
    }
}
