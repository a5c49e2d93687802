package io.kedang.web;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The reader's own page: who one is, the language, the way to the account and out. */
@Path("/profile")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ProfileResource {

    private final Desk desk;

    ProfileResource(Desk desk) {
        this.desk = desk;
    }

    @GET
    public Uni<TemplateInstance> profile() {
        return desk.actor().chain(actor -> desk.page(actor, "", Pages::profile));
    }
}
