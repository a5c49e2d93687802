package io.kedang.platform.internal.signin;

import io.kedang.access.CurrentActor;
import io.kedang.platform.SigninMethods;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By what a member signs in. */
@Path("/api/v1/members/{id}/signin-methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
public class SigninMethodsResource {

    private final CurrentActor actors;
    private final SigninMethods methods;

    SigninMethodsResource(CurrentActor actors, SigninMethods methods) {
        this.actors = actors;
        this.methods = methods;
    }

    @GET
    @Operation(operationId = "listSigninMethods", summary = "By what a member signs in",
            description = "Password, authenticator apps, passkeys. Your own with the id me; those of others are for admins. They are set up and removed by the person, in a browser.")
    public Uni<List<SigninMethods.Method>> list(@PathParam("id") String id) {
        return actors.get().chain(actor -> methods.list(actor, People.member(actor, id)));
    }
}
