package io.kedang.audit.internal.mark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.CurrentActor;
import io.kedang.audit.WatermarkPolicy;
import io.kedang.audit.Watermarks;
import io.kedang.audit.Watermarks.Attempt;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The watermark's policy, and what pages report about it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Watermark")
public class WatermarkResource {

    private final CurrentActor actors;
    private final Watermarks watermarks;
    private final ObjectMapper json;

    WatermarkResource(CurrentActor actors, Watermarks watermarks, ObjectMapper json) {
        this.actors = actors;
        this.watermarks = watermarks;
        this.json = json;
    }

    @GET
    @Path("/settings/watermark")
    @Operation(operationId = "getWatermark", summary = "Where pages carry a watermark")
    public Uni<WatermarkPolicy> policy() {
        return actors.get().chain(watermarks::of);
    }

    @PUT
    @Path("/settings/watermark")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWatermark", summary = "Change where pages carry a watermark", description = "from: off, or the lowest sensitivity of a page with one. Journaled.")
    public Uni<WatermarkPolicy> change(JsonNode body) {
        return actors.get().chain(actor -> watermarks.change(actor, read(body)));
    }

    private WatermarkPolicy read(JsonNode body) {
        try {
            if (body == null || !body.isObject()) {
                throw Problem.of(CommonError.MALFORMED_REQUEST);
            }
            return json.treeToValue(body, WatermarkPolicy.class);
        } catch (JsonProcessingException noPolicy) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
    }

    @POST
    @Path("/deterrence")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reportDeterrence", summary = "A page says what was tried on it", description = "what: watermark, copy, print or drag; page: its path. The same within a minute is kept once.")
    public Uni<Response> report(JsonNode body) {
        return actors.get().chain(actor -> watermarks.report(actor, attempt(body), body.path("page").asText("")))
                .map(done -> Response.noContent().build());
    }

    private static Attempt attempt(JsonNode body) {
        var what = body == null ? "" : body.path("what").asText("");
        return Arrays.stream(Attempt.values()).filter(attempt -> attempt.name().toLowerCase(java.util.Locale.ROOT).equals(what)).findFirst()
                .orElseThrow(() -> Problem.of(CommonError.MALFORMED_REQUEST));
    }
}
