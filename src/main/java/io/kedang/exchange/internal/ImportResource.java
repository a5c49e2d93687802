package io.kedang.exchange.internal;

import io.kedang.access.CurrentActor;
import io.kedang.exchange.ExchangeError;
import io.kedang.exchange.ImportReport;
import io.kedang.exchange.Imports;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.http.SheetUpload;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Records from a file. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class ImportResource {

    private final CurrentActor actors;
    private final Imports imports;

    ImportResource(CurrentActor actors, Imports imports) {
        this.actors = actors;
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "importRecords", summary = "File the rows of a spreadsheet as records",
            description = "The form fields are template, file (xlsx or CSV up to 10 MB, 5,000 rows, the first one headers: keys or labels of fields), dry_run, and column for each column that is to be taken "
                    + "for another field than its header says: field:header, or -:header to leave it out. Rows with mistakes are reported, the others filed.")
    public Uni<ImportReport> file(@RestForm("template") String template, @RestForm("dry_run") String dryRun, @RestForm("column") List<String> columns, @RestForm("file") FileUpload file) {
        return actors.get().invoke(actor -> mustBeNamed(template))
                .chain(actor -> Worker.call(() -> SheetUpload.bytes(file)).chain(bytes -> imports.file(actor, template, bytes, columns == null ? List.of() : columns, "true".equals(dryRun))));
    }

    private static void mustBeNamed(String template) {
        if (template == null || template.isBlank()) {
            throw Problem.of(ExchangeError.IMPORT_WITHOUT_TEMPLATE);
        }
    }
}
