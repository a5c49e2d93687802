package io.kedang.web.design;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.TemplateDrafts;
import io.kedang.template.TemplateError;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.LiveResource;
import io.kedang.web.RecordPreviews;
import io.kedang.web.form.FormValues;
import io.kedang.web.form.LiveForm;
import io.kedang.web.http.Readers;
import io.kedang.web.show.Reader;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A draft as staff will see it, made with the same pages; nothing of it is kept. The token comes in a header, since the body is the document. */
@Path("/templates/{key}/preview")
@Authenticated
public class PreviewResource {

    /** Each round takes away what the one before found wrong; what names something taken away is found next. */
    private static final int ROUNDS = 8;

    private final Desk desk;
    private final Templates templates;
    private final TemplateDrafts drafts;
    private final RecordPreviews previews;

    PreviewResource(Desk desk, Templates templates, TemplateDrafts drafts, RecordPreviews previews) {
        this.desk = desk;
        this.templates = templates;
        this.drafts = drafts;
        this.previews = previews;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> preview(@RestPath String key, @RestQuery String as, @RestQuery String lang, JsonNode document) {
        var language = language(lang);
        return desk.designer().chain(actor -> drafts.check(actor, document)
                .chain(violations -> Worker.call(() -> compile(document, language)))
                .chain(compiled -> show(actor, compiled, "page".equals(as), language)));
    }

    private static Lang language(String lang) {
        return Lang.ZH.code().equals(lang) ? Lang.ZH : Lang.EN;
    }

    private Reader reader(Lang language) {
        return desk.reader().in(language, Readers.texts(language), Readers.fields(language));
    }

    /** A draft with what somebody typed into its form. @param values by name of the input */
    public record Typed(JsonNode document, Map<String, List<String>> values) {

        FormValues form() {
            return values == null ? FormValues.none() : new FormValues(values.entrySet().stream().filter(entry -> entry.getValue() != null)
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream().filter(Objects::nonNull).toList())));
        }
    }

    /** What conditions and formulas say while somebody tries the form; as {@link LiveResource} does when it is published. */
    @POST
    @Path("live")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<LiveResource.Answer> live(@RestPath String key, @RestQuery String lang, Typed typed) {
        var language = language(lang);
        return desk.designer().invoke(actor -> mustBeThere(typed)).chain(actor -> drafts.check(actor, typed.document())
                .chain(violations -> Worker.call(() -> compile(typed.document(), language))))
                .map(compiled -> LiveResource.Answer.of(LiveForm.of(compiled, FieldView.ofExample(compiled.template()), typed.form(), false, reader(language))));
    }

    private static void mustBeThere(Typed typed) {
        if (typed == null || typed.document() == null) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
    }

    private Uni<TemplateInstance> show(Actor actor, CompiledTemplate compiled, boolean page, Lang language) {
        var reader = reader(language);
        var data = new SampleData(language, actor.memberId(), LocalDate.now(reader.zone())).of(compiled.template());
        return page ? previews.page(actor, compiled, data, reader) : previews.form(actor, compiled, data, reader);
    }

    private CompiledTemplate compile(JsonNode document, Lang language) {
        var mended = document;
        for (int round = 1; ; round++) {
            try {
                return templates.compile(mended, 1, language);
            } catch (Problem problem) {
                if (problem.code() != TemplateError.TEMPLATE_INVALID || round == ROUNDS) {
                    throw problem;
                }
                mended = MendedDocument.of(mended, problem.violations());
            }
        }
    }
}
