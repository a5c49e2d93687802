package io.kedang.access.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roles of a company. */
@Path("/api/v1/roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights")
public class RolesResource {

    private final CurrentActor actors;
    private final Roles roles;

    RolesResource(CurrentActor actors, Roles roles) {
        this.actors = actors;
        this.roles = roles;
    }

    @GET
    @Operation(operationId = "listRoles", summary = "The roles of your company", description = "Needs the right manage_roles or manage_members.")
    public Uni<List<TenantRole>> list() {
        return actors.get().chain(roles::list);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createRole", summary = "Make a role", description = "Needs manage_roles; a role cannot allow more than you hold. Everything wrong is reported at once.")
    public Uni<Response> create(JsonNode body) {
        return actors.get().chain(actor -> roles.create(actor, RoleBodies.role(body, actor.request().lang())))
                .map(role -> Response.created(URI.create("/api/v1/roles/" + role.key())).entity(role).header("ETag", Tags.of(role.revision())).build());
    }

    @GET
    @Path("/{role}")
    @Operation(operationId = "getRole", summary = "A role", description = "Its revision is its ETag.")
    public Uni<Response> get(@PathParam("role") String key) {
        return actors.get().chain(actor -> roles.get(actor, key)).map(RolesResource::ok);
    }

    private static Response ok(TenantRole role) {
        return Response.ok(role).header("ETag", Tags.of(role.revision())).header("Cache-Control", "private, no-cache").build();
    }

    @PUT
    @Path("/{role}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeRole", summary = "Change a role", description = "Needs If-Match. Holds within seconds for all who have it.")
    public Uni<Response> change(@PathParam("role") String key, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return actors.get().chain(actor -> roles.change(actor, key, Tags.revision(ifMatch), RoleBodies.role(body, actor.request().lang()))).map(RolesResource::ok);
    }

    @DELETE
    @Path("/{role}")
    @Operation(operationId = "deleteRole", summary = "Delete a role")
    public Uni<Response> delete(@PathParam("role") String key,
            @QueryParam("instead") @Parameter(description = "the role that its members get; needed when it has any") String instead) {
        return actors.get().chain(actor -> roles.delete(actor, key, instead)).map(done -> Response.noContent().build());
    }
}
