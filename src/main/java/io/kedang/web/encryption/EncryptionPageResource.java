package io.kedang.web.encryption;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.Sensitivity;
import io.kedang.archive.Encryption;
import io.kedang.archive.Jobs;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What the company encrypts, and its keys. */
@Path("/settings/encryption")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class EncryptionPageResource {

    private static final String HERE = "/settings/encryption";

    private final Desk desk;
    private final Encryption encryption;
    private final Jobs jobs;
    private final Templates templates;
    private final Flashes flashes;

    EncryptionPageResource(Desk desk, Encryption encryption, Jobs jobs, Templates templates, Flashes flashes) {
        this.desk = desk;
        this.encryption = encryption;
        this.jobs = jobs;
        this.templates = templates;
        this.flashes = flashes;
    }

    private EncryptionMessages texts() {
        return EncryptionTexts.in(desk.reader().lang());
    }

    private Uni<Actor> actor() {
        return desk.actor().invoke(actor -> actor.mustHave(Right.MANAGE_SECURITY));
    }

    @GET
    public Uni<TemplateInstance> show() {
        return actor().chain(actor -> encryption.settings(actor).chain(settings -> page(actor, settings, settings.sensitivities(), List.of())));
    }

    private Uni<TemplateInstance> page(Actor actor, Encryption.Settings settings, List<Sensitivity> chosen, List<String> faults) {
        return words(actor).chain(words -> encryption.work(actor).chain(work -> encryption.keys(actor).map(keys -> words.page(settings, work, keys, chosen, faults))))
                .chain(page -> desk.page(actor, "encryption", shell -> EncryptionPages.encryption(shell, page)));
    }

    private Uni<EncryptionWords> words(Actor actor) {
        var reader = desk.reader();
        return templates.inForce(actor.tenant()).map(all -> new EncryptionWords(reader, all));
    }

    /** The part of the page that is looked at again and again while something is under way. */
    @GET
    @Path("work")
    public Uni<TemplateInstance> work() {
        return actor().chain(actor -> words(actor).chain(words -> encryption.work(actor).map(words::work))
                .chain(work -> desk.page(actor, "encryption", shell -> EncryptionPages.work(shell, work))));
    }

    @POST
    public Uni<Response> save(@RestForm String csrf) {
        var chosen = chosen(desk.form().all("sensitivity"));
        return actor().chain(actor -> encryption.choose(actor, chosen).map(saved -> done(texts().saved()))
                .onFailure(EncryptionPageResource::mendable).recoverWithUni(failure -> again(actor, chosen, (Problem) failure)));
    }

    private static Set<Sensitivity> chosen(List<String> sent) {
        var chosen = EnumSet.noneOf(Sensitivity.class);
        sent.forEach(key -> Sensitivity.find(key).ifPresent(chosen::add));
        return chosen;
    }

    private Uni<Response> again(Actor actor, Set<Sensitivity> chosen, Problem problem) {
        var faults = List.of(Texts.get(desk.reader().lang(), problem.code().slug(), problem.args()));
        return encryption.settings(actor).chain(settings -> page(actor, settings, List.copyOf(chosen), faults)).map(Desk::refused);
    }

    @POST
    @Path("rotate")
    public Uni<Response> rotate(@RestForm String csrf) {
        return actor().chain(encryption::rotate).map(rotated -> done(texts().rotated()));
    }

    @POST
    @Path("work/{id}/resume")
    public Uni<Response> resume(@RestPath UUID id, @RestForm String csrf) {
        return actor().chain(actor -> jobs.resume(actor, id)).map(resumed -> done(texts().goesOn()));
    }

    private Response done(String text) {
        flashes.done(desk.context(), text);
        return Desk.goTo(HERE);
    }

    private static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && problem.code().status() == 422;
    }
}
