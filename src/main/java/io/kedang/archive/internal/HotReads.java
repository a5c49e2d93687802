package io.kedang.archive.internal;

import io.kedang.access.RememberedActors;
import io.kedang.archive.RecordDocument;
import io.kedang.kernel.Ids;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;

/**
 * The short way for the one request that is asked for most: {@code GET /api/v1/records/{id}} with a bearer token that was verified a moment ago.
 * It goes through the same doors as {@link RecordResource} (actor, cache, journal, gate) and leaves out the layers between them. All it needs is in
 * memory, so that it is answered at once; whatever is not like that, refusals above all, goes on to the resource, which answers it.
 */
@ApplicationScoped
class HotReads {

    /** After the request id, the security headers and the bound of bodies, before everything else. */
    private static final int BEFORE_ALL_OTHERS = 895;
    private static final String PREFIX = "/api/v1/records/";
    private static final int LENGTH = PREFIX.length() + 36;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");
    private static final int NOT_MODIFIED = 304;

    private final RememberedActors actors;
    private final RecordReads reads;

    HotReads(RememberedActors actors, RecordReads reads) {
        this.actors = actors;
        this.reads = reads;
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, BEFORE_ALL_OTHERS);
    }

    private void read(RoutingContext context) {
        var id = idIn(context);
        var document = id == null ? Optional.<RecordDocument>empty() : actors.atOnce(context).flatMap(actor -> reads.atOnce(actor, id));
        document.ifPresentOrElse(found -> send(context, found), context::next);
    }

    private static UUID idIn(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        return path.length() == LENGTH && path.startsWith(PREFIX) && request.method() == HttpMethod.GET && request.query() == null && takesJson(context)
                ? Ids.parse(path.substring(PREFIX.length())).orElse(null) : null;
    }

    private static boolean takesJson(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.equals("*/*") || accept.startsWith("application/json");
    }

    /** Personal data is not compressed: the size of an answer would tell something of what is in it. */
    private static void send(RoutingContext context, RecordDocument document) {
        nameForMetrics(Vertx.currentContext());
        var response = context.response();
        var tag = ETags.of(document.revision());
        response.headers().set(HttpHeaders.ETAG, tag).set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY).set(HttpHeaders.CACHE_CONTROL, PRIVATE);
        if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.headers().set(HttpHeaders.CONTENT_TYPE, JSON);
        response.end(Buffer.buffer(document.json()));
    }

    /** Requests are counted by the template of their path, as those of the resource are. */
    private static void nameForMetrics(Context context) {
        context.putLocal("UrlPathTemplate", PREFIX + "{id}");
    }
}
