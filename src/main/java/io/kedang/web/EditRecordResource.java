package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.archive.RecordView;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Editing a record. */
@Path("/records/{id}/edit")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class EditRecordResource {

    private final Desk desk;
    private final RecordFiling filing;
    private final RecordFormPages pages;
    private final Flashes flashes;

    EditRecordResource(Desk desk, RecordFiling filing, RecordFormPages pages, Flashes flashes) {
        this.desk = desk;
        this.filing = filing;
        this.pages = pages;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> edit(@RestPath UUID id) {
        return desk.actor().chain(actor -> filing.present(actor, id).chain(record -> pages.edit(actor, record, desk.reader())
                .chain(page -> desk.page(actor, "archive:" + record.template(), shell -> Pages.form(shell, page)))));
    }

    @POST
    public Uni<Response> save(@RestPath UUID id, @RestForm String csrf) {
        return desk.actor().chain(actor -> filing.present(actor, id).chain(record -> save(actor, record)));
    }

    private Uni<Response> save(Actor actor, RecordView record) {
        return filing.change(actor, record, desk.form())
                .call(revision -> filing.discardDraft(actor, desk.form()))
                .invoke(revision -> flashes.done(desk.context(), revision == record.revision() ? desk.reader().texts().flashUnchanged() : desk.reader().texts().flashSaved()))
                .map(revision -> Desk.goTo("/records/" + record.id()))
                .onFailure(RecordFiling::mendable).recoverWithUni(failure -> pages.refusedEdit(actor, record, desk.form(), (Problem) failure, desk.reader())
                        .chain(page -> desk.page(actor, "archive:" + record.template(), shell -> Pages.form(shell, page))).map(Desk::refused));
    }
}
