package io.kedang.platform.internal.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.ApiKey;
import io.kedang.access.CurrentActor;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.platform.ServiceKeys;
import io.kedang.platform.ServiceKeys.NewKey;
import io.kedang.platform.SigninError;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys with which programs use the API. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
public class ApiKeysResource {

    private static final int USUAL_DAYS = 90;

    /** A key as the API shows it. @param key the whole of it; only in the answer that makes it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeyView(UUID id, String prefix, UUID account, String name, Set<String> templates, Set<String> actions, List<String> networks, Instant createdAt,
            Instant expiresAt, Instant revokedAt, Instant lastUsedAt, String lastAddress, String key) {

        static KeyView of(ApiKey key, String text) {
            return new KeyView(key.id(), key.prefix(), key.member(), key.name(), key.scope().templates(), key.scope().actions(),
                    key.networks().stream().map(Object::toString).toList(), key.createdAt(), key.expiresAt(), key.revokedAt(), key.lastUsedAt(), key.lastAddress(), text);
        }
    }

    private final CurrentActor actors;
    private final ServiceKeys keys;

    ApiKeysResource(CurrentActor actors, ServiceKeys keys) {
        this.actors = actors;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "The company's keys", description = "For admins. Without their secrets, which are kept nowhere.")
    public Uni<List<KeyView>> list() {
        return actors.get().chain(keys::keys).map(all -> all.stream().map(key -> KeyView.of(key, null)).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Make a key", description = "For admins. The key is shown in this answer and never again.")
    public Uni<Response> create(JsonNode body) {
        return actors.get().chain(actor -> keys.makeKey(actor, wanted(new JsonBody(body))))
                .map(made -> Response.status(Response.Status.CREATED).entity(KeyView.of(made.key(), made.text())).build());
    }

    private static NewKey wanted(JsonBody body) {
        var account = body.text("account");
        return new NewKey(account == null ? null : Ids.parse(account).orElseThrow(() -> Problem.of(SigninError.SERVICE_ACCOUNT_NOT_FOUND)), body.text("name"),
                body.texts("templates"), body.texts("actions"), body.texts("networks"), body.number("days", USUAL_DAYS));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key", description = "For admins. At once on this node, within ten seconds on every other.")
    public Uni<Void> revoke(@PathParam("id") String id) {
        return actors.get().chain(actor -> keys.revoke(actor, Ids.parse(id).orElseThrow(() -> Problem.of(SigninError.KEY_NOT_FOUND))));
    }
}
