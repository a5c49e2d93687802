package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.archive.ConversionPreview;
import io.kedang.archive.Publishing;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would become of the values of a field whose type changes. */
@Path("/api/v1/templates/{key}/draft/conversion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class DraftConversionResource {

    private final CurrentActor actors;
    private final Publishing publishing;

    DraftConversionResource(CurrentActor actors, Publishing publishing) {
        this.actors = actors;
        this.publishing = publishing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewTemplateConversion", summary = "Try a conversion", description = "For admins. {\"field\"} and the options of the remedy; changes nothing.")
    public Uni<ConversionPreview> preview(@PathParam("key") String key, JsonNode body) {
        return actors.get().chain(actor -> publishing.conversion(actor, key, field(body), body));
    }

    private static String field(JsonNode body) {
        if (body == null || !body.path("field").isTextual()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        return body.path("field").asText();
    }
}
