package io.kedang.platform.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.Right;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.platform.Invitation;
import io.kedang.platform.InvitationMail;
import io.kedang.platform.MemberService;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's members. */
@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MembersResource {

    /** A member as the API shows it. @param invitation how the mail stands to one who has not come yet, for those who may invite */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberView(UUID id, String email, String name, String role, String state, InvitationMail invitation) {
        static MemberView of(Member member) {
            return of(member, null);
        }

        static MemberView of(Member member, InvitationMail mail) {
            return new MemberView(member.id(), member.email(), member.name(), member.role().key(), member.state().name().toLowerCase(java.util.Locale.ROOT),
                    member.state() == MemberState.INVITED ? mail : null);
        }
    }

    private final CurrentActor actors;
    private final MemberService members;

    MembersResource(CurrentActor actors, MemberService members) {
        this.actors = actors;
        this.members = members;
    }

    @GET
    @Operation(operationId = "listMembers", summary = "The members of your company")
    public Uni<List<MemberView>> list() {
        return actors.get().chain(actor -> members.list(actor)
                .chain(all -> mails(actor).map(mails -> all.stream().map(member -> MemberView.of(member, mails.get(member.id()))).toList())));
    }

    private Uni<Map<UUID, InvitationMail>> mails(Actor actor) {
        return actor.may(Right.MANAGE_MEMBERS) ? members.invitationMails(actor) : Uni.createFrom().item(Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "inviteMember", summary = "Invite a colleague", description = "For admins. The mail follows; how it stands is in listMembers.")
    public Uni<Response> invite(JsonNode body) {
        return actors.get().chain(actor -> members.invite(actor, new Invitation(text(body, "email"), text(body, "name"), text(body, "role"))))
                .map(member -> Response.status(Response.Status.CREATED).entity(MemberView.of(member)).build());
    }

    @POST
    @Path("/{id}/invitation")
    @Operation(operationId = "inviteMemberAgain", summary = "Mail an invitation once more", description = "For admins. To somebody who has not come yet; a mail that waits is tried at once.")
    public Uni<Response> inviteAgain(@PathParam("id") String id) {
        return actors.get().chain(actor -> members.inviteAgain(actor, known(id))).map(done -> Response.accepted().build());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeMember", summary = "Change a member's role", description = "For admins.")
    public Uni<MemberView> change(@PathParam("id") String id, JsonNode body) {
        return actors.get().chain(actor -> members.changeRole(actor, known(id), text(body, "role"))).map(MemberView::of);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeMember", summary = "Remove a member", description = "For admins. Access ends within seconds.")
    public Uni<Void> remove(@PathParam("id") String id) {
        return actors.get().chain(actor -> members.remove(actor, known(id)));
    }

    private static String text(JsonNode body, String name) {
        if (body == null || !body.isObject()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        return body.path(name).isTextual() ? body.path(name).asText() : null;
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }
}
