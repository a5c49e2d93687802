package io.kedang.audit.internal.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.access.CurrentActor;
import io.kedang.audit.AuditError;
import io.kedang.audit.AuditSettings;
import io.kedang.audit.JournalAlert;
import io.kedang.audit.JournalWatch;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alerts, and what a company wants to be told of. */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal")
public class WatchResource {

    private final CurrentActor actors;
    private final JournalWatch watch;
    private final ObjectMapper json;

    WatchResource(CurrentActor actors, JournalWatch watch, ObjectMapper json) {
        this.actors = actors;
        this.watch = watch;
        this.json = json;
    }

    @GET
    @Path("/alerts")
    @Operation(operationId = "listJournalAlerts", summary = "Patterns that somebody should look at", description = "Those not acknowledged first; at most 100.")
    public Uni<List<JournalAlert>> alerts() {
        return actors.get().chain(watch::alerts);
    }

    @POST
    @Path("/alerts/{id}/acknowledge")
    @Operation(operationId = "acknowledgeJournalAlert", summary = "Say that one has looked")
    public Uni<JournalAlert> acknowledge(@PathParam("id") String id) {
        return actors.get().chain(actor -> watch.acknowledge(actor, number(id)));
    }

    private static long number(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Problem.of(AuditError.JOURNAL_ALERT_NOT_FOUND);
        }
        return Long.parseLong(id);
    }

    @GET
    @Path("/settings")
    @Operation(operationId = "getJournalSettings", summary = "Thresholds of alerts, and how long entries are kept")
    public Uni<AuditSettings> settings() {
        return actors.get().chain(watch::settings);
    }

    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeJournalSettings", summary = "Change thresholds and how long entries are kept", description = "keepMonths: 0 for ever, else 6 to 600. Journaled.")
    public Uni<AuditSettings> change(JsonNode body) {
        return actors.get().chain(actor -> watch.change(actor, read(body)));
    }

    private AuditSettings read(JsonNode body) {
        try {
            if (body == null || !body.isObject()) {
                throw Problem.of(CommonError.MALFORMED_REQUEST);
            }
            return json.treeToValue(body, AuditSettings.class);
        } catch (JsonProcessingException notSettings) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
    }
}
