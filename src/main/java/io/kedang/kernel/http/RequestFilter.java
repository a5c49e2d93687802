package io.kedang.kernel.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** First in the chain: gives every request its id, for the logs and for the answer. */
@ApplicationScoped
public class RequestFilter {

    private static final int BEFORE_ALL_OTHERS = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestFilter::identify, BEFORE_ALL_OTHERS);
    }

    private static void identify(RoutingContext context) {
        var info = RequestContext.of(context);
        context.response().putHeader(RequestContext.REQUEST_ID_HEADER, info.id());
        MDC.put("requestId", info.id());
        context.next();
    }
}
