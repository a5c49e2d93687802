package io.kedang.platform.internal.signin;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.access.Member;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.platform.ServiceKeys;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members that are programs. */
@Path("/api/v1/service-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Security")
public class ServiceAccountsResource {

    /** A service account as the API shows it. */
    public record AccountView(UUID id, String name, Instant createdAt) {

        static AccountView of(Member account) {
            return new AccountView(account.id(), account.name(), account.createdAt());
        }
    }

    private final CurrentActor actors;
    private final ServiceKeys accounts;

    ServiceAccountsResource(CurrentActor actors, ServiceKeys accounts) {
        this.actors = actors;
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "listServiceAccounts", summary = "The company's service accounts", description = "For admins.")
    public Uni<List<AccountView>> list() {
        return actors.get().chain(accounts::accounts).map(all -> all.stream().map(AccountView::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createServiceAccount", summary = "Make a service account", description = "For admins. It has the rights of staff until it is given others.")
    public Uni<Response> create(JsonNode body) {
        return actors.get().chain(actor -> accounts.makeAccount(actor, new JsonBody(body).text("name")))
                .map(account -> Response.status(Response.Status.CREATED).entity(AccountView.of(account)).build());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeServiceAccount", summary = "Remove a service account", description = "For admins. Its keys end with it.")
    public Uni<Void> remove(@PathParam("id") String id) {
        return actors.get().chain(actor -> accounts.removeAccount(actor, Ids.parse(id).orElseThrow(() -> Problem.of(SigninError.SERVICE_ACCOUNT_NOT_FOUND))));
    }
}
