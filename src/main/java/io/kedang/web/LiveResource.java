package io.kedang.web;

import io.kedang.access.FieldGate;
import io.kedang.template.Templates;
import io.kedang.web.form.LiveForm;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What conditions and formulas say about a form while somebody types. Nothing is kept. */
@Path("/archive/{key}/live")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class LiveResource {

    private final Desk desk;
    private final Templates templates;
    private final FieldGate gate;

    LiveResource(Desk desk, Templates templates, FieldGate gate) {
        this.desk = desk;
        this.templates = templates;
        this.gate = gate;
    }

    /** The answer to the form's script. @param formulas results in words, by field */
    public record Answer(Set<String> hidden, Set<String> required, Map<String, String> formulas) {

        public static Answer of(LiveForm form) {
            var formulas = form.formulas().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().text(), (one, other) -> one));
            return new Answer(form.hidden(), form.required(), formulas);
        }
    }

    @POST
    public Uni<Answer> evaluate(@RestPath String key, @RestForm String csrf, @RestForm String record) {
        var editing = record != null && !record.isBlank();
        return desk.actor().chain(actor -> templates.published(actor.tenant(), key)
                .map(compiled -> LiveForm.of(compiled, editing ? gate.everywhere(actor, compiled.template()) : gate.ofNew(actor, compiled.template()), desk.form(), editing, desk.reader())))
                .map(Answer::of);
    }
}
