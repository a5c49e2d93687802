package io.kedang.web.rights;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.archive.Reveals;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.show.Values;
import io.kedang.web.view.RevealPage;
import io.kedang.web.view.Value;
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
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A masked value in clear, for a reason that is written down. */
@Path("/records/{id}/reveal")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RevealPageResource {

    /** How long an answer stays on the screen. */
    private static final int SECONDS = 30;

    private final Desk desk;
    private final Records records;
    private final Reveals reveals;
    private final Templates templates;

    RevealPageResource(Desk desk, Records records, Reveals reveals, Templates templates) {
        this.desk = desk;
        this.records = records;
        this.reveals = reveals;
        this.templates = templates;
    }

    private record Asked(Actor actor, RecordView record, Template template, Field field) {
    }

    private Uni<Asked> asked(UUID id, String key) {
        return desk.actor().chain(actor -> records.get(actor, id).chain(record -> templates.published(actor.tenant(), record.template())
                .map(compiled -> new Asked(actor, record, compiled.template(), field(compiled.template(), record, key)))));
    }

    /** What is hidden is not there to be asked for. */
    private static Field field(Template template, RecordView record, String key) {
        return template.field(key == null ? "" : key).filter(field -> record.access().view().of(field.key()) != Decision.HIDDEN)
                .orElseThrow(() -> Problem.of(ArchiveError.REVEAL_REFUSED));
    }

    @GET
    public Uni<TemplateInstance> ask(@RestPath UUID id, @RestQuery String field) {
        return asked(id, field).chain(asked -> page(asked, "", List.of(), null));
    }

    @POST
    public Uni<Response> reveal(@RestPath UUID id, @RestForm String csrf, @RestForm String field, @RestForm String reason) {
        var why = reason == null ? "" : reason;
        return asked(id, field).chain(asked -> reveals.reveal(asked.actor(), id, List.of(asked.field().key()), why)
                .chain(values -> page(asked, why, List.of(), shown(asked, values.get(asked.field().key())))).map(page -> Response.ok(page).build())
                .onFailure(Faults::mendable).recoverWithUni(failure -> page(asked, why, Faults.of(failure, desk.reader()), null).map(Desk::refused)));
    }

    private Value shown(Asked asked, JsonNode value) {
        var key = asked.field().key();
        return Values.of(asked.field(), value, new FieldView(Map.of(key, Decision.CLEAR), Map.of(), Set.of(), false), desk.reader());
    }

    private Uni<TemplateInstance> page(Asked asked, String reason, List<String> faults, Value value) {
        var reader = desk.reader();
        var title = asked.record().title() == null || asked.record().title().isBlank() ? reader.texts().untitled() : asked.record().title();
        var page = new RevealPage(asked.record().id().toString(), title, asked.template().key(), reader.read(asked.template().name()), asked.field().key(),
                reader.read(asked.field().label()), reason, faults, value, SECONDS);
        return desk.page(asked.actor(), "archive:" + asked.template().key(), shell -> RightsPages.reveal(shell, page));
    }
}
