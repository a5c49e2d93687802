package io.kedang.kernel.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.kedang.kernel.Problem;
import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.AuthenticationFailedExceptionMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one exception mapper: every failure of every resource leaves as {@code application/problem+json}. */
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final AuthenticationFailedExceptionMapper SIGN_IN = new AuthenticationFailedExceptionMapper();
    private static final int UNAUTHENTICATED = 401;
    private static final String PROBLEM = "kedang.problem";

    /** Pages answer people, not programs: the web feature registers a renderer for them. */
    public interface PageRenderer {
        /** @return the page's answer, or null when the request did not ask for a page */
        Response render(RoutingContext context, Problem problem);
    }

    private final jakarta.enterprise.inject.Instance<PageRenderer> pages;

    public ProblemMapper(jakarta.enterprise.inject.Instance<PageRenderer> pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper(value = Throwable.class, priority = jakarta.ws.rs.Priorities.USER - 1000)
    public Response map(Throwable failure, RoutingContext context) {
        if (failure instanceof jakarta.ws.rs.WebApplicationException web && web.getResponse().getStatus() < 400) {
            return web.getResponse();
        }
        var problem = Failures.problemOf(failure);
        if (problem != failure && problem.code().status() >= 500) {
            LOG.errorf(Loggable.of(failure), "request failed: %s", problem.code().slug());
        }
        return respond(context, problem);
    }

    /** Quarkus answers some malformed bodies without a word. */
    @ServerExceptionMapper(value = MismatchedInputException.class, priority = jakarta.ws.rs.Priorities.USER - 1000)
    public Response malformed(MismatchedInputException failure, RoutingContext context) {
        return map(failure, context);
    }

    /** Quarkus answers a token that it refuses with an empty body. For a person's session its way is right: it leads to the sign-in. */
    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = jakarta.ws.rs.Priorities.USER - 1000)
    public Uni<Response> refused(AuthenticationFailedException failure, RoutingContext context) {
        return context.normalizedPath().startsWith("/api/") ? Uni.createFrom().item(() -> map(failure, context)) : SIGN_IN.handle(context, failure);
    }

    /** What the request failed with, once it has. */
    public static Optional<Problem> of(RoutingContext context) {
        return Optional.ofNullable(context.get(PROBLEM));
    }

    private Response respond(RoutingContext context, Problem problem) {
        context.put(PROBLEM, problem);
        for (var renderer : pages) {
            var page = renderer.render(context, problem);
            if (page != null) {
                return page;
            }
        }
        var info = RequestContext.of(context);
        var answer = Response.status(problem.code().status()).type(ProblemDocument.MEDIA_TYPE)
                .entity(ProblemDocument.of(problem, info.lang(), info.id()));
        if (problem.code().status() == UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        var retryAfter = problem.extensions().get("retryAfter");
        return (retryAfter == null ? answer : answer.header("Retry-After", retryAfter)).build();
    }
}
