package io.kedang.access.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.access.Team;
import io.kedang.access.Teams;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The teams of a company. */
@Path("/api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights")
public class TeamsResource {

    private static final Set<String> MEMBERS = Set.of("name", "parent", "members");

    private final CurrentActor actors;
    private final Teams teams;

    TeamsResource(CurrentActor actors, Teams teams) {
        this.actors = actors;
        this.teams = teams;
    }

    @GET
    @Operation(operationId = "listTeams", summary = "The teams of your company", description = "A tree: each names its parent.")
    public Uni<List<Team>> list() {
        return actors.get().chain(teams::list);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTeam", summary = "Make a team", description = "Needs manage_roles, and every role that speaks of teams.")
    public Uni<Response> create(JsonNode body) {
        return actors.get().chain(actor -> {
            var sent = sent(actor, body);
            return teams.create(actor, sent.name(), sent.parent(), sent.members());
        }).map(team -> Response.created(URI.create("/api/v1/teams")).entity(team).header("ETag", Tags.of(team.revision())).build());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeTeam", summary = "Change a team", description = "Needs If-Match with its revision.")
    public Uni<Response> change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return actors.get().chain(actor -> {
            var team = known(id);
            var sent = sent(actor, body);
            return teams.change(actor, team, Tags.revision(ifMatch), sent.name(), sent.parent(), sent.members());
        }).map(team -> Response.ok(team).header("ETag", Tags.of(team.revision())).build());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteTeam", summary = "Delete a team", description = "Those below it must go first.")
    public Uni<Response> delete(@PathParam("id") String id) {
        return actors.get().chain(actor -> teams.delete(actor, known(id))).map(done -> Response.noContent().build());
    }

    private static Team sent(Actor actor, JsonNode body) {
        var lang = actor.request().lang();
        RoleBodies.only(body, MEMBERS, AccessError.TEAM_INVALID, lang);
        var parent = body.hasNonNull("parent") ? Ids.parse(body.path("parent").asText())
                .orElseThrow(() -> Problem.of(AccessError.TEAM_INVALID, List.of(RoleCheck.violation("/parent", "team_parent", lang, Teams.DEEPEST)))) : null;
        return new Team(null, RoleBodies.text(body.path("name")), parent, RoleBodies.ids(body.path("members"), "/members", lang), 0);
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.TEAM_NOT_FOUND));
    }
}
