package io.kedang.exchange.internal;

import io.kedang.access.CurrentActor;
import io.kedang.exchange.ExchangeError;
import io.kedang.exchange.ImportReport;
import io.kedang.exchange.Imports;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.sheet.SheetError;
import io.kedang.kernel.sheet.SheetReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Records from a file. Few are read at once: each may take some hundred megabytes for a moment. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class ImportResource {

    private static final int AT_ONCE = 2;

    private final CurrentActor actors;
    private final Imports imports;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ImportResource(CurrentActor actors, Imports imports) {
        this.actors = actors;
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "importRecords", summary = "File the rows of a spreadsheet as records",
            description = "The form fields are template, file (xlsx or CSV up to 10 MB, 5,000 rows, the first one headers: keys or labels of fields) and dry_run. Rows with mistakes are reported, the others filed.")
    public Uni<ImportReport> file(@RestForm("template") String template, @RestForm("dry_run") String dryRun, @RestForm("file") FileUpload file) {
        return actors.get().chain(actor -> {
            if (template == null || template.isBlank()) {
                throw Problem.of(ExchangeError.IMPORT_WITHOUT_TEMPLATE);
            }
            if (!free.tryAcquire()) {
                throw Problem.of(ExchangeError.EXCHANGE_BUSY);
            }
            return Worker.call(() -> bytes(file)).chain(bytes -> imports.file(actor, template, bytes, "true".equals(dryRun))).onTermination().invoke(free::release);
        });
    }

    private static byte[] bytes(FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw Problem.of(SheetError.SPREADSHEET_MISSING);
        }
        if (file.size() > SheetReader.MOST_BYTES) {
            throw Problem.of(SheetError.SPREADSHEET_TOO_LARGE);
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw Problem.of(SheetError.SPREADSHEET_UNREADABLE);
        }
    }
}
