package io.kedang.web;

import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.platform.Companies;
import io.kedang.web.http.CompanyLogin;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Choosing a company, for who belongs to several. */
@Path("/companies")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class CompanyResource {

    private final Desk desk;
    private final Companies companies;
    private final CompanyLogin logins;
    private final SecurityIdentity identity;

    CompanyResource(Desk desk, Companies companies, CompanyLogin logins, SecurityIdentity identity) {
        this.desk = desk;
        this.companies = companies;
        this.logins = logins;
        this.identity = identity;
    }

    @GET
    public Uni<TemplateInstance> choose() {
        return desk.lobby(Pages::companies);
    }

    @POST
    @Path("{slug}/enter")
    public Uni<Response> enter(@RestPath String slug, @RestForm String csrf) {
        return companies.ofUser(((JsonWebToken) identity.getPrincipal()).getSubject())
                .invoke(all -> {
                    if (all.stream().noneMatch(tenant -> tenant.slug().equals(slug))) {
                        throw Problem.of(CommonError.NOT_FOUND);
                    }
                })
                .invoke(() -> logins.enter(desk.context(), slug))
                .map(all -> Desk.goTo("/home"));
    }
}
