package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.access.Right;
import io.kedang.web.http.FormGate;
import io.kedang.web.http.Readers;
import io.kedang.web.form.FormValues;
import io.kedang.web.show.Reader;
import io.kedang.web.view.Shell;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** What the resources of the pages need of their request, in one place. */
@RequestScoped
public class Desk {

    private final CurrentActor actors;
    private final SeeingSession seeing;
    private final Shells shells;
    private final Readers readers;
    private final RoutingContext context;

    Desk(CurrentActor actors, SeeingSession seeing, Shells shells, Readers readers, RoutingContext context) {
        this.seeing = seeing;
        this.actors = actors;
        this.shells = shells;
        this.readers = readers;
        this.context = context;
    }

    public Uni<Actor> actor() {
        return actors.get().chain(actor -> seeing.through(context, actor));
    }

    /** Who is really there, also while they look through another member's eyes. */
    public Uni<Actor> self() {
        return actors.get();
    }

    /** The actor, who must be allowed to change some template at least. */
    public Uni<Actor> designer() {
        return actor().invoke(actor -> actor.mustHaveSomewhere(Right.DESIGN));
    }

    public Reader reader() {
        return readers.of(context);
    }

    public FormValues form() {
        return FormGate.formOf(context);
    }

    public RoutingContext context() {
        return context;
    }

    /** A page of a company. @param active entry of the navigation, or {@code archive:} and a template's key */
    public Uni<TemplateInstance> page(Actor actor, String active, Function<Shell, TemplateInstance> page) {
        return shells.member(context, actor, active).map(shell -> localized(shell, page));
    }

    /** A page for anybody. */
    public TemplateInstance open(Function<Shell, TemplateInstance> page) {
        return localized(shells.visitor(context), page);
    }

    /** A page for somebody signed in who has not entered a company. */
    public Uni<TemplateInstance> lobby(Function<Shell, TemplateInstance> page) {
        return shells.person(context).map(shell -> localized(shell, page));
    }

    private static TemplateInstance localized(Shell shell, Function<Shell, TemplateInstance> page) {
        return page.apply(shell).setLocale(shell.lang());
    }

    /** After a form: the browser loads another page. */
    public static Response goTo(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** The form again, with what is wrong in it. */
    public static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }
}
