package io.kedang.platform.internal;

import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MeResource {

    /** The caller and the company. */
    public record Me(UUID id, String name, String email, String role, Company company) {
        /** The company of the token. */
        public record Company(UUID id, String slug, String name) {
        }

        static Me of(Actor actor) {
            return new Me(actor.memberId(), actor.name(), actor.email(), actor.role().key(),
                    new Company(actor.tenant().id(), actor.tenant().slug(), actor.tenant().name()));
        }
    }

    private final CurrentActor actors;

    MeResource(CurrentActor actors) {
        this.actors = actors;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Who you are, and in which company")
    public Uni<Me> me() {
        return actors.get().map(Me::of);
    }
}
