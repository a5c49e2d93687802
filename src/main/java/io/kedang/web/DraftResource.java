package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.FieldView;
import io.kedang.archive.Drafts;
import io.kedang.kernel.Ids;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.form.FormToData;
import io.kedang.web.http.Flashes;
import io.kedang.web.http.Requests;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What a form saves while somebody is typing. */
@Path("/drafts/{id}")
@Authenticated
public class DraftResource {

    private final Desk desk;
    private final Drafts drafts;
    private final Templates templates;
    private final FieldGate gate;
    private final Flashes flashes;

    DraftResource(Desk desk, Drafts drafts, Templates templates, FieldGate gate, Flashes flashes) {
        this.desk = desk;
        this.drafts = drafts;
        this.templates = templates;
        this.gate = gate;
        this.flashes = flashes;
    }

    @POST
    public Uni<Response> save(@RestPath UUID id, @RestForm String csrf, @RestForm String template, @RestForm String record, @RestForm String stage) {
        return desk.actor().chain(actor -> templates.published(actor.tenant(), template)
                .map(compiled -> FormToData.record(compiled.template(), view(actor, compiled.template(), record), desk.form()))
                .chain(data -> drafts.save(actor, id, template, record == null ? null : Ids.parse(record).orElse(null), stage == null || stage.isBlank() ? null : stage, data)))
                .map(saved -> Response.noContent().build());
    }

    /** Of a record whatever can be typed into some record at least: what the draft shows again is decided when it is read. */
    private FieldView view(Actor actor, Template template, String record) {
        return record == null || record.isBlank() ? gate.ofNew(actor, template) : gate.anywhere(actor, template);
    }

    @POST
    @Path("discard")
    public Uni<Response> discard(@RestPath UUID id, @RestForm String csrf, @RestForm String back) {
        return desk.actor().chain(actor -> drafts.discard(actor, id))
                .invoke(() -> flashes.done(desk.context(), desk.reader().texts().flashDraftGone()))
                .map(gone -> Desk.goTo(Requests.backTo(back)));
    }
}
