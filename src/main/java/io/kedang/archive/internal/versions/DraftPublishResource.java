package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.archive.Publishing;
import io.kedang.archive.Publishing.Published;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.template.DraftTags;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From a draft to a version. */
@Path("/api/v1/templates/{key}/draft/publish")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class DraftPublishResource {

    private final CurrentActor actors;
    private final Publishing publishing;

    DraftPublishResource(CurrentActor actors, Publishing publishing) {
        this.actors = actors;
        this.publishing = publishing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishTemplateDraft", summary = "Publish the draft", description = "For admins. Needs If-Match. Records follow in the background: see the job.")
    public Uni<Published> publish(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, JsonNode body) {
        if (body != null && !body.isNull() && !body.isObject()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        return actors.get().chain(actor -> publishing.publish(actor, key, DraftTags.revision(ifMatch), body == null ? null : body.get("remedies")));
    }
}
