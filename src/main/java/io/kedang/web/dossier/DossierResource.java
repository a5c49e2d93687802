package io.kedang.web.dossier;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.web.Desk;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A record as a document to print and to hand on. */
@Path("/api/v1/records/{id}/pdf")
@Tag(name = "Records")
public class DossierResource {

    private final Desk desk;
    private final Records records;
    private final Dossiers dossiers;

    DossierResource(Desk desk, Records records, Dossiers dossiers) {
        this.desk = desk;
        this.records = records;
        this.dossiers = dossiers;
    }

    @GET
    @Produces("application/pdf")
    @Operation(operationId = "exportRecordPdf", summary = "A record as PDF", description = "What the caller may see of it, masked where it is, in the caller's language. Carries a mark whose id is the target "
            + "of the journal's entry. For those who may export it.")
    public Uni<Response> pdf(@PathParam("id") String id) {
        var known = Ids.parse(id).orElseThrow(() -> Problem.of(AccessError.RECORD_NOT_FOUND));
        return desk.actor().chain(actor -> records.get(actor, known).invoke(record -> mayLeave(actor, record)).chain(record -> dossiers.of(actor, record, desk.reader())))
                .map(pdf -> Response.ok(pdf).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record-" + known + ".pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store").build());
    }

    /** As in a list that is exported: not from the bin. */
    private static void mayLeave(Actor actor, RecordView record) {
        if (record.deletedAt() != null) {
            throw Problem.of(AccessError.RECORD_NOT_FOUND);
        }
        actor.on(record.template()).must(TemplateAction.EXPORT);
        if (!record.access().may(TemplateAction.EXPORT)) {
            throw Problem.of(AccessError.ACTION_NOT_ALLOWED, TemplateAction.EXPORT.key());
        }
    }
}
