package io.kedang.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The first page of a company. */
@Path("/home")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class HomeResource {

    private final Desk desk;
    private final HomePages pages;

    HomeResource(Desk desk, HomePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    public Uni<TemplateInstance> home() {
        return desk.actor().chain(actor -> pages.of(actor, desk.reader())
                .chain(page -> desk.page(actor, "home", shell -> Pages.home(shell, page))));
    }
}
