package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.RecordPatch;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
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
import org.jboss.resteasy.reactive.RestQuery;

/** One record: reading it, moving it to another stage, into the bin and out of it. */
@Path("/records/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RecordResource {

    private final Desk desk;
    private final Records records;
    private final RecordPages pages;
    private final Flashes flashes;

    RecordResource(Desk desk, Records records, RecordPages pages, Flashes flashes) {
        this.desk = desk;
        this.records = records;
        this.pages = pages;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> read(@RestPath UUID id, @RestQuery String tab) {
        return desk.actor().chain(actor -> records.get(actor, id).chain(record -> show(actor, record, "history".equals(tab))));
    }

    private Uni<TemplateInstance> show(Actor actor, RecordView record, boolean history) {
        var page = history ? pages.withHistory(actor, record, desk.reader()) : pages.of(actor, record, desk.reader());
        return page.chain(ready -> desk.page(actor, "archive:" + record.template(), shell -> Pages.record(shell, ready)));
    }

    @POST
    @Path("stage")
    public Uni<Response> move(@RestPath UUID id, @RestForm String csrf, @RestForm String stage, @RestForm String tag) {
        return desk.actor().chain(actor -> records.change(actor, id, new RecordPatch(null, stage, Revisions.of(tag)))
                        .chain(changed -> records.get(actor, id)).chain(record -> pages.stage(actor, record, desk.reader())))
                .invoke(stageName -> flashes.done(desk.context(), desk.reader().texts().flashStage(stageName)))
                .map(done -> Desk.goTo("/records/" + id))
                .onFailure(RecordResource::stale).recoverWithItem(() -> stale(id));
    }

    @POST
    @Path("delete")
    public Uni<Response> delete(@RestPath UUID id, @RestForm String csrf) {
        return desk.actor().chain(actor -> records.get(actor, id).call(record -> records.delete(actor, id, null)))
                .invoke(record -> flashes.done(desk.context(), desk.reader().texts().flashDeleted(title(record)), "/records/" + id + "/restore"))
                .map(record -> Desk.goTo("/archive/" + record.template()));
    }

    @POST
    @Path("restore")
    public Uni<Response> restore(@RestPath UUID id, @RestForm String csrf) {
        return desk.actor().chain(actor -> records.restore(actor, id))
                .invoke(done -> flashes.done(desk.context(), desk.reader().texts().flashRestored()))
                .map(done -> Desk.goTo("/records/" + id));
    }

    private Response stale(UUID id) {
        flashes.failed(desk.context(), desk.reader().texts().flashStale());
        return Desk.goTo("/records/" + id);
    }

    private static boolean stale(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == ArchiveError.RECORD_CHANGED;
    }

    private String title(RecordView record) {
        return record.title() == null || record.title().isBlank() ? desk.reader().texts().untitled() : record.title();
    }
}
