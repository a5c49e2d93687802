package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.archive.Reveals;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Masked values in clear. */
@Path("/api/v1/records/{id}/reveal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights")
public class RevealResource {

    private static final Set<String> MEMBERS = Set.of("fields", "reason");

    private final CurrentActor actors;
    private final Reveals reveals;

    RevealResource(CurrentActor actors, Reveals reveals) {
        this.actors = actors;
        this.reveals = reveals;
    }

    /** Values by field. */
    public record Revealed(UUID id, ObjectNode values) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "revealFields", summary = "See masked values in clear", description = "{\"fields\": [keys], \"reason\": 3 to 500 characters}. "
            + "Needs the action reveal; written to the journal with the reason before it is answered. At most 20 times a minute.")
    public Uni<Response> reveal(@PathParam("id") String id, JsonNode body) {
        return actors.get().chain(actor -> reveal(actor, Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.RECORD_NOT_FOUND)), body))
                .map(revealed -> Response.ok(revealed).header("Cache-Control", "private, no-store").build());
    }

    private Uni<Revealed> reveal(Actor actor, UUID id, JsonNode body) {
        var object = Bodies.object(body, MEMBERS, actor.request().lang());
        return reveals.reveal(actor, id, fields(object.path("fields")), object.path("reason").asText("")).map(values -> new Revealed(id, values));
    }

    private static List<String> fields(JsonNode list) {
        var fields = new ArrayList<String>();
        list.forEach(field -> fields.add(field.asText()));
        return fields;
    }
}
