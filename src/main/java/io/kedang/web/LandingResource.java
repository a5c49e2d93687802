package io.kedang.web;

import io.kedang.kernel.Lang;
import io.kedang.kernel.http.RequestContext;
import io.kedang.web.http.CompanyLogin;
import io.kedang.web.http.Cookies;
import io.kedang.web.http.Requests;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** The front door: who is signed in goes home, the others choose between signing in and creating a company. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class LandingResource {

    private static final long A_YEAR = 31_536_000;

    private final Desk desk;
    private final Cookies cookies;

    LandingResource(Desk desk, Cookies cookies) {
        this.desk = desk;
        this.cookies = cookies;
    }

    @GET
    public Response landing() {
        return CompanyLogin.maybeSignedIn(desk.context()) ? Desk.goTo("/home") : Response.ok(desk.open(Pages::landing)).build();
    }

    /** Being here needs a sign-in, and nothing else. */
    @GET
    @Path("login")
    @Authenticated
    public Response login() {
        return Desk.goTo("/home");
    }

    /** Where the identity provider sends people back to; the sign-in is completed before anything here runs. */
    @GET
    @Path("login/callback")
    @Authenticated
    public Response arrived() {
        return Desk.goTo("/home");
    }

    /** The session is ended before anything here runs. */
    @GET
    @Path("logout")
    @Authenticated
    public Response left() {
        return Desk.goTo("/");
    }

    @POST
    @Path("language")
    public Response language(@RestForm String csrf, @RestForm String lang, @RestForm String back) {
        cookies.set(desk.context(), RequestContext.LANGUAGE_COOKIE, Lang.of(lang).code(), A_YEAR);
        return Desk.goTo(Requests.backTo(back));
    }
}
