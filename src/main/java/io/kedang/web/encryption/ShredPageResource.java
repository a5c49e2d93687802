package io.kedang.web.encryption;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.access.Right;
import io.kedang.archive.Encryption;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.http.Flashes;
import io.kedang.web.show.Numbers;
import io.kedang.web.view.ShredPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Destroying the key of a record, once its title was typed. */
@Path("/records/{id}/shred")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ShredPageResource {

    /** Of the id, for records whose title is empty or not to be read. */
    private static final int TYPED = 8;

    private final Desk desk;
    private final Records records;
    private final Templates templates;
    private final Encryption encryption;
    private final Flashes flashes;

    ShredPageResource(Desk desk, Records records, Templates templates, Encryption encryption, Flashes flashes) {
        this.desk = desk;
        this.records = records;
        this.templates = templates;
        this.encryption = encryption;
        this.flashes = flashes;
    }

    private record Asked(Actor actor, RecordView record, Template template, Map<String, Encryption.EncryptedField> encrypted) {

        private boolean titled() {
            return record.title() != null && !record.title().isBlank() && record.access().view().clear(template.titleField());
        }

        String word() {
            return titled() ? record.title().strip() : record.id().toString().substring(0, TYPED);
        }
    }

    private Uni<Asked> asked(UUID id) {
        return desk.actor().invoke(actor -> actor.mustHave(Right.MANAGE_SECURITY)).chain(actor -> records.get(actor, id).invoke(ShredPageResource::mustBeTheirs)
                .chain(record -> templates.published(actor.tenant(), record.template()).chain(compiled -> encryption.of(actor.tenant(), compiled.template())
                        .map(encrypted -> new Asked(actor, record, compiled.template(), encrypted)))));
    }

    private static void mustBeTheirs(RecordView record) {
        if (!record.access().may(TemplateAction.DELETE)) {
            throw Problem.of(AccessError.ACTION_NOT_ALLOWED);
        }
    }

    @GET
    public Uni<TemplateInstance> ask(@RestPath UUID id) {
        return asked(id).chain(asked -> page(asked, "", List.of()));
    }

    @POST
    public Uni<Response> shred(@RestPath UUID id, @RestForm String csrf, @RestForm String word) {
        var typed = word == null ? "" : word.strip();
        return asked(id).chain(asked -> typed.equals(asked.word()) ? destroyed(asked) : page(asked, typed, List.of(texts().shredWrong())).map(Desk::refused));
    }

    private Uni<Response> destroyed(Asked asked) {
        return encryption.destroy(asked.actor(), asked.record().id()).invoke(() -> flashes.done(desk.context(), texts().shredDone()))
                .map(done -> Desk.goTo("/records/" + asked.record().id()));
    }

    private EncryptionMessages texts() {
        return EncryptionTexts.in(desk.reader().lang());
    }

    private Uni<TemplateInstance> page(Asked asked, String typed, List<String> faults) {
        var reader = desk.reader();
        var fields = asked.template().fields().stream().filter(field -> asked.encrypted().containsKey(field.key())).map(field -> reader.read(field.label())).toList();
        var page = new ShredPage(asked.record().id().toString(), asked.template().key(), reader.read(asked.template().name()),
                asked.titled() ? asked.record().title() : reader.texts().untitled(), fields, Numbers.of(encryption.forgottenWithin().plusDays(1).minusNanos(1).toDays(), reader), asked.word(), typed, faults);
        return desk.page(asked.actor(), "archive:" + asked.template().key(), shell -> EncryptionPages.shred(shell, page));
    }
}
