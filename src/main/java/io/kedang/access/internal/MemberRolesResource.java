package io.kedang.access.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.AccessError;
import io.kedang.access.CurrentActor;
import io.kedang.access.Roles;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The roles of a member. */
@Path("/api/v1/members/{id}/roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights")
public class MemberRolesResource {

    private final CurrentActor actors;
    private final Roles roles;

    MemberRolesResource(CurrentActor actors, Roles roles) {
        this.actors = actors;
        this.roles = roles;
    }

    /** Keys of roles. */
    public record MemberRoles(List<String> roles) {
    }

    @GET
    @Operation(operationId = "getMemberRoles", summary = "The roles of a member")
    public Uni<MemberRoles> get(@PathParam("id") String id) {
        return actors.get().chain(actor -> roles.of(actor, known(id))).map(MemberRoles::new);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignRoles", summary = "Give a member roles", description = "{\"roles\": [keys]}, instead of those before. Needs manage_roles, or manage_members of all templates that the roles given and taken speak of, when neither the rules for coming in nor the watermark's name those roles; only roles that allow no more than you hold.")
    public Uni<MemberRoles> put(@PathParam("id") String id, JsonNode body) {
        return actors.get().chain(actor -> {
            var member = known(id);
            RoleBodies.only(body, Set.of("roles"), AccessError.ROLE_INVALID, actor.request().lang());
            return roles.assign(actor, member, RoleBodies.keys(body.path("roles"), actor.request().lang())).chain(() -> roles.of(actor, member));
        }).map(MemberRoles::new);
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }
}
