package io.kedang.web.http;

import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.http.ProblemMapper;
import io.kedang.kernel.http.RequestContext;
import io.kedang.web.Pages;
import io.kedang.web.Shells;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FaultPage;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;

/** Problems for people: a page that says what went wrong and what to do. Who has no company yet is led to choosing one. */
@ApplicationScoped
public class FaultPages implements ProblemMapper.PageRenderer {

    private static final Set<String> CHOOSE_A_COMPANY = Set.of("no_organization", "several_organizations");
    private static final String SECOND_FACTOR = "second_factor_required";
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Shells shells;
    private final Readers readers;

    FaultPages(Shells shells, Readers readers) {
        this.shells = shells;
        this.readers = readers;
    }

    void register(@Observes Router router) {
        router.errorHandler(404, this::nothingHere);
    }

    private void nothingHere(RoutingContext context) {
        if (!Requests.forPage(context)) {
            context.response().setStatusCode(404).end();
            return;
        }
        context.response().setStatusCode(404).putHeader("Content-Type", HTML).end(html(context, Problem.of(CommonError.NOT_FOUND)));
    }

    @Override
    public Response render(RoutingContext context, Problem problem) {
        if (!Requests.forPage(context)) {
            return null;
        }
        if (CHOOSE_A_COMPANY.contains(problem.code().slug()) && !context.normalizedPath().startsWith("/companies")) {
            return Response.seeOther(URI.create("/companies")).build();
        }
        return Response.status(problem.code().status()).type(HTML).entity(html(context, problem)).build();
    }

    private String html(RoutingContext context, Problem problem) {
        var shell = shells.visitor(context);
        return Pages.fault(shell, page(context, problem, readers.of(context))).setLocale(shell.lang()).render();
    }

    private static FaultPage page(RoutingContext context, Problem problem, Reader reader) {
        var texts = reader.texts();
        var slug = problem.code().slug();
        var words = switch (slug) {
            case "not_found", "record_not_found", "template_not_found" -> new String[] {texts.faultNotFound(), texts.faultNotFoundText()};
            case "tenant_unknown", "not_a_member" -> new String[] {texts.faultForbidden(), Texts.get(reader.lang(), slug)};
            case "no_organization", "several_organizations" -> new String[] {texts.faultNoCompany(), texts.faultNoCompanyText()};
            case "tenant_suspended" -> new String[] {texts.faultSuspended(), texts.faultSuspendedText()};
            case SECOND_FACTOR -> new String[] {texts.faultSecondFactor(), texts.faultSecondFactorText()};
            case "forbidden", "admin_only" -> new String[] {texts.faultForbidden(), texts.faultForbiddenText()};
            case "page_expired" -> new String[] {texts.faultToken(), texts.faultTokenText()};
            case "too_many_requests" -> new String[] {texts.faultTooMany(), texts.faultTooManyText()};
            case "internal" -> new String[] {texts.faultServer(), texts.faultServerText()};
            default -> new String[] {texts.faultOther(), Texts.get(reader.lang(), slug, problem.args())};
        };
        var signOut = problem.code().status() == 403 && !slug.equals("page_expired");
        return new FaultPage(problem.code().status(), words[0], words[1], slug, RequestContext.of(context).id(), signOut, slug.equals(SECOND_FACTOR));
    }
}
