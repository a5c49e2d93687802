package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.AccessMatrix;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.access.Roles;
import io.kedang.access.SeeingAs;
import io.kedang.archive.AccessReasons;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.Records;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What roles come to: as a table, for a member, and why. */
@Path("/api/v1/access")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rights")
public class AccessResource {

    private static final RecordQuery FIRST_PAGE = new RecordQuery(List.of(), "-updated_at", 50, null, true, false);

    private final CurrentActor actors;
    private final Roles roles;
    private final SeeingAs seeing;
    private final Records records;
    private final AccessReasons reasons;

    AccessResource(CurrentActor actors, Roles roles, SeeingAs seeing, Records records, AccessReasons reasons) {
        this.actors = actors;
        this.roles = roles;
        this.seeing = seeing;
        this.records = records;
        this.reasons = reasons;
    }

    @GET
    @Path("/matrix")
    @Operation(operationId = "getAccessMatrix", summary = "What each role may do with each template and field", description = "Needs manage_roles or manage_members.")
    public Uni<AccessMatrix> matrix() {
        return actors.get().chain(roles::matrix);
    }

    @GET
    @Path("/as/{id}")
    @Operation(operationId = "seeAs", summary = "A record, or the first page of a list, as a member sees it",
            description = "With record or template. Needs manage_roles, and all that the member holds. Journaled.")
    public Uni<Response> as(@PathParam("id") String id, @QueryParam("record") String record, @QueryParam("template") String template) {
        return actors.get().chain(actor -> as(actor, member(id), record, template)).map(seen -> Response.ok(seen).header("Cache-Control", "private, no-store").build());
    }

    private Uni<?> as(Actor actor, UUID member, String record, String template) {
        if (record == null && template == null) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        var known = record == null ? null : record(record);
        return seeing.begin(actor, member).map(SeeingAs.Look::actor).chain(eyes -> known == null ? records.list(eyes, template, FIRST_PAGE) : records.get(eyes, known));
    }

    @GET
    @Path("/why")
    @Operation(operationId = "explainAccess", summary = "Why a member sees a record or a field, or does not", description = "Needs manage_roles; in your language.")
    public Uni<AccessReasons.Explanation> why(@QueryParam("member") String member, @QueryParam("record") String record, @QueryParam("field") String field) {
        return actors.get().chain(actor -> reasons.why(actor, member(member), record(record), field == null || field.isBlank() ? null : field));
    }

    private static UUID member(String id) {
        return Ids.parse(id == null ? "" : id).orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }

    private static UUID record(String id) {
        return Ids.parse(id == null ? "" : id).orElseThrow(() -> Problem.of(AccessError.RECORD_NOT_FOUND));
    }
}
