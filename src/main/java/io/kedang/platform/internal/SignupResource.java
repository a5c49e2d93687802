package io.kedang.platform.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.http.RequestContext;
import io.kedang.platform.PlatformError;
import io.kedang.platform.SignupRequest;
import io.kedang.platform.Signups;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Companies sign up; no token is needed. */
@Path("/api/v1/signups")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Sign-up")
public class SignupResource {

    private final Signups signups;

    SignupResource(Signups signups) {
        this.signups = signups;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "startSignup", summary = "Begin to sign a company up", description = "A code is mailed to the address; nothing is made before it comes back.")
    public Uni<Response> start(JsonNode body, RoutingContext context) {
        return signups.start(request(body), RequestContext.of(context)).map(id -> Response.accepted(Map.of("id", id)).build());
    }

    private static SignupRequest request(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        return new SignupRequest(text(body, "companyName"), text(body, "slug"), text(body, "email"), text(body, "password"), text(body, "name"),
                text(body, "preset"), text(body, "locale"), body.path("consent").isBoolean() && body.path("consent").asBoolean());
    }

    private static String text(JsonNode body, String name) {
        return body.path(name).isTextual() ? body.path(name).asText() : null;
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "confirmSignup", summary = "Prove the e-mail address and make the company")
    public Uni<Response> confirm(@PathParam("id") String id, JsonNode body) {
        return signups.confirm(known(id), body == null ? null : text(body, "code")).map(finished -> Response.status(Response.Status.CREATED)
                .entity(Map.of("slug", finished.tenant().slug(), "name", finished.tenant().name(), "existingAccount", finished.existingAccount())).build());
    }

    @GET
    @Path("/slug")
    @Operation(operationId = "suggestSlug", summary = "A short name for a company's name, or whether a given one is free")
    public Uni<Signups.Suggestion> slug(@QueryParam("name") String name, @QueryParam("slug") String slug) {
        if (slug != null && slug.length() <= 100) {
            return signups.available(slug).map(free -> new Signups.Suggestion(slug, free));
        }
        if (name == null || name.isBlank() || name.length() > 200) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        return signups.suggest(name);
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.of(PlatformError.SIGNUP_NOT_FOUND));
    }
}
