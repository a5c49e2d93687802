package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Draft;
import io.kedang.archive.Drafts;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The caller's own drafts. They may be incomplete; records may not. */
@Path("/api/v1/templates/{key}/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftsResource {

    private static final Set<String> MEMBERS = Set.of("data", "stage", "record_id");

    private final CurrentActor actors;
    private final Drafts drafts;

    DraftsResource(CurrentActor actors, Drafts drafts) {
        this.actors = actors;
        this.drafts = drafts;
    }

    @GET
    @Operation(operationId = "listDrafts", summary = "Your drafts of a template")
    public Uni<List<Draft>> list(@PathParam("key") String key) {
        return actors.get().chain(actor -> drafts.list(actor, key));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDraft", summary = "One of your drafts")
    public Uni<Draft> get(@PathParam("key") String key, @PathParam("id") String id) {
        return actors.get().chain(actor -> drafts.get(actor, known(id))).invoke(draft -> mustBeOf(key, draft));
    }

    private static void mustBeOf(String key, Draft draft) {
        if (!draft.template().equals(key)) {
            throw Problem.of(ArchiveError.DRAFT_NOT_FOUND);
        }
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveDraft", summary = "Save a draft", description = "The id is yours to choose (a UUID): saving again overwrites.")
    public Uni<Draft> save(@PathParam("key") String key, @PathParam("id") String id, JsonNode body) {
        return actors.get().chain(actor -> save(actor, key, known(id), body));
    }

    private Uni<Draft> save(Actor actor, String key, UUID id, JsonNode body) {
        var lang = actor.request().lang();
        var object = Bodies.object(body, MEMBERS, lang);
        if (!(object.get("data") instanceof ObjectNode data)) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        var record = Bodies.text(object, "record_id", lang);
        return drafts.save(actor, id, key, record == null ? null : known(record), Bodies.text(object, "stage", lang), data);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "discardDraft", summary = "Discard a draft")
    public Uni<Void> discard(@PathParam("key") String key, @PathParam("id") String id) {
        return actors.get().chain(actor -> drafts.discard(actor, known(id)));
    }

    private static UUID known(String id) {
        return Ids.parse(id).orElseThrow(() -> Problem.of(ArchiveError.DRAFT_NOT_FOUND));
    }
}
