package io.kedang.kernel.http;

import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** First in the chain: gives every request its id, for the logs and for the answer. */
@ApplicationScoped
public class RequestFilter {

    private static final int BEFORE_ALL_OTHERS = 1000;
    /** One mebibyte. */
    private static final long MOST_BYTES = 1 << 20;

    void register(@Observes Filters filters) {
        filters.register(RequestFilter::identify, BEFORE_ALL_OTHERS);
    }

    /** The server's own limit is higher: it would cut such a request off without a word. */
    private static boolean tooLarge(RoutingContext context) {
        var length = context.request().getHeader("Content-Length");
        try {
            return length != null && Long.parseLong(length) > MOST_BYTES;
        } catch (NumberFormatException malformed) {
            return false;
        }
    }

    private static void refuse(RoutingContext context) {
        var info = RequestContext.of(context);
        var document = ProblemDocument.of(Problem.of(CommonError.BODY_TOO_LARGE), info.lang(), info.id());
        context.response().setStatusCode(document.status()).putHeader("Content-Type", ProblemDocument.MEDIA_TYPE).putHeader("Connection", "close")
                .end(Json.encodeToBuffer(document)).onComplete(sent -> context.request().connection().close());
    }

    private static void identify(RoutingContext context) {
        var info = RequestContext.of(context);
        context.response().putHeader(RequestContext.REQUEST_ID_HEADER, info.id());
        MDC.put("requestId", info.id());
        if (tooLarge(context)) {
            refuse(context);
        } else {
            context.next();
        }
    }
}
