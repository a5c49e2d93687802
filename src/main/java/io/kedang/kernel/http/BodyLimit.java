package io.kedang.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large without keeping any of it. Quarkus would do the same, without a word of why.
 * What still comes is dropped, so that the client can finish and read the answer; a client that announces far too much is cut off.
 */
@ApplicationScoped
class BodyLimit {

    private static final int AFTER_THE_REQUEST_ID = 900;
    private static final long MOST_DROPPED = 64L << 20;

    private final long most;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most, ObjectMapper json) {
        this.most = most.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_REQUEST_ID);
    }

    private void check(RoutingContext context) {
        if (context.normalizedPath().startsWith("/api/") && claimed(context) > most) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static long claimed(RoutingContext context) {
        try {
            var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException leftToTheServer) {
            return 0;
        }
    }

    private void refuse(RoutingContext context) {
        var answered = context.response().setStatusCode(CommonError.BODY_TOO_LARGE.status()).putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(document(context));
        if (claimed(context) > MOST_DROPPED) {
            answered.onComplete(sent -> context.request().connection().close());
        } else {
            context.request().resume();
        }
    }

    private Buffer document(RoutingContext context) {
        var info = RequestContext.of(context);
        try {
            return Buffer.buffer(json.writeValueAsBytes(ProblemDocument.of(Problem.of(CommonError.BODY_TOO_LARGE), info.lang(), info.id())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
