package io.kedang.web.mark;

import io.kedang.access.Actor;
import io.kedang.audit.AuditError;
import io.kedang.audit.FileStamp;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.http.Uploads;
import io.kedang.web.Desk;
import io.kedang.web.view.StampPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where any member has a file stamped before it goes to somebody else. */
@Path("/stamp")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class StampPageResource {

    private final Desk desk;
    private final FileStamp stamps;

    StampPageResource(Desk desk, FileStamp stamps) {
        this.desk = desk;
        this.stamps = stamps;
    }

    @GET
    public Uni<TemplateInstance> show() {
        return desk.actor().chain(actor -> page(actor, List.of()));
    }

    private Uni<TemplateInstance> page(Actor actor, List<String> faults) {
        return desk.page(actor, "stamp", shell -> MarkPages.stamp(shell, new StampPage(faults)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> stamp(@RestForm String csrf, @RestForm("file") FileUpload file) {
        return desk.actor().chain(actor -> Uploads.bytes(file, FileStamp.MOST_BYTES, AuditError.STAMP_MISSING, AuditError.STAMP_TOO_LARGE).chain(bytes -> stamps.stamp(actor, bytes))
                .map(StampPageResource::answer)
                .onFailure(Problem.class).recoverWithUni(failure -> page(actor, List.of(words((Problem) failure))).map(Desk::refused)));
    }

    private static Response answer(FileStamp.Stamped stamped) {
        return Response.ok(stamped.file(), stamped.type()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"stamped." + stamped.ending() + "\"").build();
    }

    private String words(Problem problem) {
        return Texts.get(desk.reader().lang(), problem.code().slug(), problem.args());
    }
}
