package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.RecordDocument;
import io.kedang.archive.RecordPatch;
import io.kedang.archive.Records;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One record. */
@Path("/api/v1/records/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class RecordResource {

    private static final Set<String> MEMBERS = Set.of("data", "stage", "owner", "sensitivity");

    private final CurrentActor actors;
    private final Records records;

    RecordResource(CurrentActor actors, Records records) {
        this.actors = actors;
        this.records = records;
    }

    @GET
    @Operation(operationId = "getRecord", summary = "Read a record")
    public Uni<Response> get(@PathParam("id") String id, @HeaderParam("If-None-Match") String known) {
        return actors.get().chain(actor -> records.document(actor, known(id))).map(document -> unchanged(document, known) ? notModified(document) : ok(document));
    }

    private static boolean unchanged(RecordDocument document, String known) {
        return known != null && known.equals(ETags.of(document.revision()));
    }

    private static Response notModified(RecordDocument document) {
        return Response.notModified().header("ETag", ETags.of(document.revision())).header("Cache-Control", "private, no-cache").build();
    }

    private static Response ok(RecordDocument document) {
        return Response.ok(document.json()).header("ETag", ETags.of(document.revision())).header("Cache-Control", "private, no-cache").build();
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeRecord", summary = "Change a record", description = "JSON merge patch (RFC 7396) of data and stage; also owner (a member) and sensitivity of the record; If-Match guards against lost updates.")
    public Uni<Response> change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        return actors.get().chain(actor -> records.change(actor, known(id), patch(actor, ifMatch, body))).map(RecordResource::ok);
    }

    private static RecordPatch patch(Actor actor, String ifMatch, JsonNode body) {
        var lang = actor.request().lang();
        var object = Bodies.object(body, MEMBERS, lang);
        return new RecordPatch(object.get("data"), Bodies.text(object, "stage", lang), Bodies.id(object, "owner", lang), Bodies.sensitivity(object, lang),
                ETags.revision(ifMatch));
    }

    @DELETE
    @Operation(operationId = "deleteRecord", summary = "Put a record into the bin", description = "It can be restored.")
    public Uni<Response> delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return actors.get().chain(actor -> records.delete(actor, known(id), ETags.revision(ifMatch))).map(done -> Response.noContent().build());
    }

    @POST
    @Path("/restore")
    @Operation(operationId = "restoreRecord", summary = "Take a record out of the bin")
    public Uni<Response> restore(@PathParam("id") String id) {
        return actors.get().chain(actor -> records.restore(actor, known(id))).map(RecordResource::ok);
    }

    @GET
    @Path("/history")
    @Operation(operationId = "getRecordHistory", summary = "Who changed which fields from what to what", description = "Newest first, at most 200.")
    public Uni<List<HistoryEntry>> history(@PathParam("id") String id) {
        return actors.get().chain(actor -> records.history(actor, known(id)));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.RECORD_NOT_FOUND));
    }
}
