package io.kedang.web.security;

import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.web.Desk;
import io.kedang.web.http.CompanyLogin;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The way to the identity provider's pages and back: changing the password, setting up and removing what one signs in with, showing a second factor.
 * Also for who is not let in for want of one: nothing of a company is shown here.
 */
@Path("/account/steps/{step}")
@Authenticated
public class SigninStepsResource {

    private final Desk desk;
    private final CompanyLogin login;

    SigninStepsResource(Desk desk, CompanyLogin login) {
        this.desk = desk;
        this.login = login;
    }

    /** Without its sign-in here the browser is sent to the identity provider by the next page, which is this one. */
    @POST
    public Response begin(@RestPath String step, @RestForm String csrf, @RestForm String credential) {
        var address = known(step).address(credential).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
        login.endSessions(desk.context());
        return Desk.goTo(address);
    }

    /** Reached when the person comes back. */
    @GET
    public Response done(@RestPath String step) {
        return Desk.goTo(known(step).back());
    }

    private static SigninStep known(String step) {
        return SigninStep.of(step).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }
}
