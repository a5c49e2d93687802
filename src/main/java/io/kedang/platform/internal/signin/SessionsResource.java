package io.kedang.platform.internal.signin;

import io.kedang.access.CurrentActor;
import io.kedang.platform.MemberSessions;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a member is signed in. */
@Path("/api/v1/members/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
public class SessionsResource {

    private final CurrentActor actors;
    private final MemberSessions sessions;
    private final CurrentIdentityAssociation identity;

    SessionsResource(CurrentActor actors, MemberSessions sessions, CurrentIdentityAssociation identity) {
        this.actors = actors;
        this.sessions = sessions;
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "listSessions", summary = "Where a member is signed in", description = "Your own with the id me; those of others are for admins.")
    public Uni<List<MemberSessions.Session>> list(@PathParam("id") String id) {
        return actors.get().chain(actor -> current().chain(session -> sessions.list(actor, People.member(actor, id), session)));
    }

    private Uni<String> current() {
        return identity.getDeferredIdentity().map(found -> found.getPrincipal() instanceof JsonWebToken token ? token.<String>getClaim("sid") : null);
    }

    @DELETE
    @Operation(operationId = "endSessions", summary = "Sign a member out everywhere")
    public Uni<Void> endAll(@PathParam("id") String id) {
        return actors.get().chain(actor -> sessions.endAll(actor, People.member(actor, id)));
    }

    @DELETE
    @Path("/{session}")
    @Operation(operationId = "endSession", summary = "Sign a member out of one session")
    public Uni<Void> end(@PathParam("id") String id, @PathParam("session") String session) {
        return actors.get().chain(actor -> sessions.end(actor, People.member(actor, id), session));
    }
}
