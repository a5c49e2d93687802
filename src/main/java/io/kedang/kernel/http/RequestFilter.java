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

    private final ClientAddress address;

    RequestFilter(ClientAddress address) {
        this.address = address;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, BEFORE_ALL_OTHERS);
    }

    private void identify(RoutingContext context) {
        var info = RequestContext.begin(context, address.of(context));
        context.response().putHeader(RequestContext.REQUEST_ID_HEADER, info.id());
        MDC.put("requestId", info.id());
        context.next();
    }
}
