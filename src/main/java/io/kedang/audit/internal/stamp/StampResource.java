package io.kedang.audit.internal.stamp;

import io.kedang.access.CurrentActor;
import io.kedang.audit.AuditError;
import io.kedang.audit.FileStamp;
import io.kedang.kernel.http.Uploads;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file handed in, and back with the mark. */
@Path("/api/v1/watermark/stamp")
@Tag(name = "Watermark")
public class StampResource {

    private final CurrentActor actors;
    private final FileStamp stamps;

    StampResource(CurrentActor actors, FileStamp stamps) {
        this.actors = actors;
        this.stamps = stamps;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "stampFile", summary = "Lay the mark over a PDF file or picture",
            description = "The form field is file: PDF, PNG or JPEG up to 10 MB, 2,000 pages, 24 million pixels. Comes back with the member, the time and the company over it, and an id that "
                    + "./kedang audit trace finds: the target of the journal's entry. Nothing is kept of the file but its hash.")
    public Uni<Response> stamp(@RestForm("file") FileUpload file) {
        return actors.get().chain(actor -> Uploads.bytes(file, FileStamp.MOST_BYTES, AuditError.STAMP_MISSING, AuditError.STAMP_TOO_LARGE).chain(bytes -> stamps.stamp(actor, bytes))).map(StampResource::answer);
    }

    private static Response answer(FileStamp.Stamped stamped) {
        return Response.ok(stamped.file(), stamped.type()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"stamped." + stamped.ending() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
