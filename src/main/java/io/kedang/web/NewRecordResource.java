package io.kedang.web;

import io.kedang.kernel.Problem;
import io.kedang.web.http.Flashes;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Filing a new record. */
@Path("/archive/{key}/new")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class NewRecordResource {

    private final Desk desk;
    private final RecordFiling filing;
    private final RecordFormPages pages;
    private final Flashes flashes;

    NewRecordResource(Desk desk, RecordFiling filing, RecordFormPages pages, Flashes flashes) {
        this.desk = desk;
        this.filing = filing;
        this.pages = pages;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> blank(@RestPath String key) {
        return desk.actor().chain(actor -> pages.blank(actor, key, desk.reader())
                .chain(page -> desk.page(actor, "archive:" + key, shell -> Pages.form(shell, page))));
    }

    @POST
    public Uni<Response> file(@RestPath String key, @RestForm String csrf) {
        return desk.actor().chain(actor -> filing.file(actor, key, desk.form())
                .call(record -> filing.discardDraft(actor, desk.form()))
                .invoke(record -> flashes.done(desk.context(), desk.reader().texts().flashCreated(record.title())))
                .map(record -> Desk.goTo("/records/" + record.id()))
                .onFailure(RecordFiling::mendable).recoverWithUni(failure -> pages.refusedNew(actor, key, desk.form(), (Problem) failure, desk.reader())
                        .chain(page -> desk.page(actor, "archive:" + key, shell -> Pages.form(shell, page))).map(Desk::refused)));
    }
}
