package io.kedang.template.internal;

import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.access.Right;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.http.SheetUpload;
import io.kedang.kernel.sheet.SheetError;
import io.kedang.template.TemplateProposal;
import io.kedang.template.internal.propose.SpreadsheetProposal;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A template proposed by a spreadsheet, for admins. Few are read at once: each may take some hundred megabytes for a moment. */
@Path("/api/v1/templates/propose")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class ProposeResource {

    private static final int AT_ONCE = 2;

    private final CurrentActor actors;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ProposeResource(CurrentActor actors) {
        this.actors = actors;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "proposeTemplate", summary = "A template proposed by a spreadsheet",
            description = "For admins. The form field file is an xlsx or CSV file of up to 10 MB; its headers and first 1,000 rows propose fields. Keeps nothing.")
    public Uni<TemplateProposal> propose(@RestForm("file") FileUpload file) {
        return actors.get().invoke(actor -> actor.mustHaveSomewhere(Right.DESIGN)).chain(actor -> Worker.call(() -> read(file, actor.request().lang())));
    }

    private TemplateProposal read(FileUpload file, Lang lang) {
        if (!free.tryAcquire()) {
            throw Problem.of(SheetError.SPREADSHEET_BUSY);
        }
        try {
            var bytes = SheetUpload.bytes(file);
            return SpreadsheetProposal.of(file.fileName(), bytes, lang);
        } finally {
            free.release();
        }
    }
}
