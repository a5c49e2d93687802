package io.kedang.platform.internal.signin;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.access.signin.PolicyJson;
import io.kedang.platform.SigninSettings;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's own rules for coming in. */
@Path("/api/v1/signin-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
public class SigninPolicyResource {

    private final CurrentActor actors;
    private final SigninSettings settings;

    SigninPolicyResource(CurrentActor actors, SigninSettings settings) {
        this.actors = actors;
        this.settings = settings;
    }

    @GET
    @Operation(operationId = "getSigninPolicy", summary = "From where, when and with what proof members may come in", description = "For admins.")
    public Uni<JsonNode> get() {
        return actors.get().chain(settings::get).map(PolicyJson::write);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setSigninPolicy", summary = "Set the rules for coming in",
            description = "For admins. A policy that keeps you out yourself is refused unless confirm is true. In force within ten seconds everywhere.")
    public Uni<JsonNode> set(@QueryParam("confirm") @DefaultValue("false") boolean confirm, JsonNode policy) {
        return actors.get().chain(actor -> settings.save(actor, policy, confirm)).map(PolicyJson::write);
    }
}
