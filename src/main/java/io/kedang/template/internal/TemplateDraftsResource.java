package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.kernel.Violation;
import io.kedang.template.DraftTags;
import io.kedang.template.TemplateDraft;
import io.kedang.template.TemplateDrafts;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The draft of a template, for admins. */
@Path("/api/v1/templates/{key}/draft")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplateDraftsResource {

    private final CurrentActor actors;
    private final TemplateDrafts drafts;

    TemplateDraftsResource(CurrentActor actors, TemplateDrafts drafts) {
        this.actors = actors;
        this.drafts = drafts;
    }

    /** What is wrong with a document. */
    public record Checked(List<Violation> violations) {
    }

    @GET
    @Operation(operationId = "getTemplateDraft", summary = "The draft of a template", description = "For admins. Its revision is its ETag.")
    public Uni<Response> get(@PathParam("key") String key) {
        return actors.get().chain(actor -> drafts.get(actor, key)).map(TemplateDraftsResource::ok);
    }

    private static Response ok(TemplateDraft draft) {
        return Response.ok(draft).header("ETag", DraftTags.of(draft.revision())).header("Cache-Control", "private, no-cache").build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveTemplateDraft", summary = "Save the draft of a template",
            description = "If-None-Match: * begins one, If-Match with the revision changes it. The document need not be right yet; what is wrong is answered.")
    public Uni<Response> save(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, @HeaderParam("If-None-Match") String ifNoneMatch,
            @QueryParam("base") @Parameter(description = "the version that the draft was brought together with, after somebody had published") Integer base,
            JsonNode document) {
        return actors.get().chain(actor -> DraftTags.mustBeNew(ifNoneMatch) ? drafts.begin(actor, key, document)
                : drafts.save(actor, key, document, DraftTags.revision(ifMatch), base))
                .map(saved -> Response.ok(saved).header("ETag", DraftTags.of(saved.revision())).build());
    }

    @DELETE
    @Operation(operationId = "discardTemplateDraft", summary = "Discard the draft of a template", description = "Needs If-Match.")
    public Uni<Response> discard(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch) {
        return actors.get().chain(actor -> drafts.discard(actor, key, DraftTags.revision(ifMatch))).map(done -> Response.noContent().build());
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkTemplateDraft", summary = "What is wrong with a document", description = "Keeps nothing.")
    public Uni<Checked> check(@PathParam("key") String key, JsonNode document) {
        return actors.get().chain(actor -> drafts.check(actor, document)).map(Checked::new);
    }
}
