package io.kedang.kernel.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A body that drips in holds a connection and what waits for it; after a while the connection is closed. */
@ApplicationScoped
class SlowBodies {

    private static final int AFTER_THE_REQUEST_ID = 890;

    private final long within;

    SlowBodies(@ConfigProperty(name = "kedang.http.body-within", defaultValue = "60s") Duration within) {
        this.within = within.toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, AFTER_THE_REQUEST_ID);
    }

    private void watch(RoutingContext context) {
        var request = context.request();
        if (!request.isEnded() && hasBody(request)) {
            var vertx = context.vertx();
            var timer = vertx.setTimer(within, late -> end(request));
            context.addEndHandler(sent -> vertx.cancelTimer(timer));
        }
        context.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || request.getHeader(HttpHeaders.CONTENT_LENGTH) != null;
    }

    private static void end(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
