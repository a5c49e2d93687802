package io.kedang.web.design;

import io.kedang.access.Actor;
import io.kedang.kernel.Label;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.template.Template;
import io.kedang.template.TemplateDrafts;
import io.kedang.template.TemplateSummary;
import io.kedang.template.TemplateVersions;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
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
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The templates of a company for those who design them: making, retiring and using again. */
@Path("/templates")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class TemplatesPageResource {

    private static final int LONGEST_NAME = 60;

    private final Desk desk;
    private final TemplateLists lists;
    private final TemplateStarts starts;
    private final TemplateVersions versions;
    private final TemplateDrafts drafts;
    private final Templates templates;
    private final Flashes flashes;

    TemplatesPageResource(Desk desk, TemplateLists lists, TemplateStarts starts, TemplateVersions versions, TemplateDrafts drafts, Templates templates, Flashes flashes) {
        this.desk = desk;
        this.lists = lists;
        this.starts = starts;
        this.versions = versions;
        this.drafts = drafts;
        this.templates = templates;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> list() {
        return desk.designer().chain(actor -> page(actor, List.of(), ""));
    }

    private Uni<TemplateInstance> page(Actor actor, List<String> faults, String name) {
        return lists.of(actor, faults, name, desk.reader()).chain(page -> desk.page(actor, "templates", shell -> DesignPages.templates(shell, page)));
    }

    @POST
    @Path("new")
    public Uni<Response> begin(@RestForm String csrf, @RestForm String name, @RestForm String from) {
        var called = name == null ? "" : name.strip();
        return desk.designer().chain(actor -> called.isEmpty() || called.length() > LONGEST_NAME ? refuse(actor, texts().nameMissing(), called) : begin(actor, called, from)
                .onFailure(TemplatesPageResource::mendable).recoverWithUni(failure -> refuse(actor, words((Problem) failure), called)));
    }

    private Uni<Response> begin(Actor actor, String name, String from) {
        return keys(actor).map(taken -> FieldKeys.free(FieldKeys.of(name, "template"), taken::contains))
                .chain(key -> drafts.begin(actor, key, starts.document(from, key, name)).map(saved -> Desk.goTo("/templates/" + key + "/design")));
    }

    /** Also of templates that the actor does not design. */
    private Uni<Set<String>> keys(Actor actor) {
        return versions.all(actor).chain(own -> templates.inForce(actor.tenant())
                .map(all -> Stream.concat(own.stream().map(TemplateSummary::key), all.stream().map(Template::key)).collect(Collectors.toSet())));
    }

    private Uni<Response> refuse(Actor actor, String fault, String name) {
        return page(actor, List.of(fault), name).map(Desk::refused);
    }

    @POST
    @Path("{key}/retire")
    public Uni<Response> retire(@RestPath String key, @RestForm String csrf) {
        return change(key, versions::retire, DesignMessages::flashRetired);
    }

    @POST
    @Path("{key}/reopen")
    public Uni<Response> reopen(@RestPath String key, @RestForm String csrf) {
        return change(key, versions::reopen, DesignMessages::flashReopened);
    }

    @POST
    @Path("{key}/discard")
    public Uni<Response> discard(@RestPath String key, @RestForm String csrf) {
        return change(key, (actor, draft) -> drafts.discard(actor, draft, null), DesignMessages::flashDiscarded);
    }

    private Uni<Response> change(String key, BiFunction<Actor, String, Uni<Void>> work, BiFunction<DesignMessages, String, String> done) {
        return desk.designer().chain(actor -> versions.all(actor).map(all -> nameOf(all, key)).call(name -> work.apply(actor, key)))
                .invoke(name -> flashes.done(desk.context(), done.apply(texts(), name)))
                .onFailure(TemplatesPageResource::mendable).recoverWithItem(failure -> say((Problem) failure))
                .map(name -> Desk.goTo("/templates"));
    }

    private String nameOf(List<TemplateSummary> all, String key) {
        Function<Label, String> read = desk.reader()::read;
        return all.stream().filter(summary -> summary.key().equals(key)).map(TemplateSummary::name).map(read).filter(name -> !name.isBlank()).findFirst().orElse(key);
    }

    private String say(Problem problem) {
        flashes.failed(desk.context(), words(problem));
        return "";
    }

    private DesignMessages texts() {
        return DesignTexts.in(desk.reader().lang());
    }

    private String words(Problem problem) {
        return Texts.get(desk.reader().lang(), problem.code().slug(), problem.args());
    }

    /** What the person can do something about on this page. */
    private static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && (problem.code().status() == 404 || problem.code().status() == 409 || problem.code().status() == 412 || problem.code().status() == 422);
    }
}
