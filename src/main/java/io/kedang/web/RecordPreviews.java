package io.kedang.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.access.Sensitivity;
import io.kedang.archive.RecordAccess;
import io.kedang.archive.RecordView;
import io.kedang.template.CompiledTemplate;
import io.kedang.web.show.Reader;
import io.kedang.web.view.Shell;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/** The pages of records for a template that need not be published, with values that are nobody's. */
@ApplicationScoped
public class RecordPreviews {

    private static final UUID NOBODY = new UUID(0, 0);

    private final RecordFormPages forms;
    private final RecordPages pages;
    private final Shells shells;
    private final RoutingContext context;

    RecordPreviews(RecordFormPages forms, RecordPages pages, Shells shells, RoutingContext context) {
        this.forms = forms;
        this.pages = pages;
        this.shells = shells;
        this.context = context;
    }

    public Uni<TemplateInstance> form(Actor actor, CompiledTemplate compiled, ObjectNode data, Reader reader) {
        return forms.sample(actor, compiled, data, reader).chain(form -> within(actor, reader, shell -> Pages.form(shell, form)));
    }

    public Uni<TemplateInstance> page(Actor actor, CompiledTemplate compiled, ObjectNode data, Reader reader) {
        return pages.sample(actor, compiled, record(actor, compiled, data), reader).chain(page -> within(actor, reader, shell -> Pages.record(shell, page)));
    }

    private static RecordView record(Actor actor, CompiledTemplate compiled, ObjectNode data) {
        var template = compiled.template();
        compiled.logic().formulas(data).fields().forEachRemaining(formula -> data.set(formula.getKey(), formula.getValue()));
        var stage = template.stages().isEmpty() ? null : template.stages().get(Math.min(1, template.stages().size() - 1)).key();
        var now = OffsetDateTime.now();
        return new RecordView(NOBODY, template.key(), template.version(), 1, data.path(template.titleField()).asText(), stage, data, null, now, actor.memberId(), now,
                actor.memberId(), null, false, actor.memberId(), Sensitivity.INTERNAL.key(), RecordAccess.looking(FieldView.ofExample(template)));
    }

    private Uni<TemplateInstance> within(Actor actor, Reader reader, Function<Shell, TemplateInstance> page) {
        return shells.member(context, actor, "templates").map(shell -> shell.in(reader.lang().code())).map(shell -> page.apply(shell).setLocale(shell.lang()));
    }
}
