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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says it is too large without keeping any of it. Quarkus would do the same, without a word of why.
 * Only uploads of files may be larger than everything else.
 * What still comes is dropped, so that the client can finish and read the answer; a client that announces far too much is cut off.
 */
@ApplicationScoped
class BodyLimit {

    private static final int AFTER_THE_REQUEST_ID = 900;
    private static final int AFTER_THE_SERVERS_LIMIT = 1;
    private static final String COUNTED_TO = "io.quarkus.max-request-size";
    static final long MOST_DROPPED = 64L << 20;
    private static final String LIMIT = BodyLimit.class.getName();

    private final long most;
    private final long mostUploaded;
    private final List<Pattern> uploads;
    private final ObjectMapper json;

    BodyLimit(@ConfigProperty(name = "kedang.http.max-body-size") MemorySize most, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostUploaded,
            @ConfigProperty(name = "kedang.http.uploads") List<String> uploads, ObjectMapper json) {
        this.most = most.asLongValue();
        this.mostUploaded = mostUploaded.asLongValue();
        this.uploads = uploads.stream().map(BodyLimit::address).toList();
        this.json = json;
    }

    /** A star stands for one part of an address. */
    private static Pattern address(String upload) {
        return Pattern.compile(Arrays.stream(upload.split("/")).map(part -> part.equals("*") ? "[^/]+" : Pattern.quote(part)).collect(Collectors.joining("/")));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_REQUEST_ID);
        filters.register(this::bound, AFTER_THE_SERVERS_LIMIT);
    }

    private void check(RoutingContext context) {
        var claimed = claimed(context);
        if (claimed > most && claimed > limit(context)) {
            refuse(context);
        } else {
            context.next();
        }
    }

    /**
     * A body that does not say how large it is, is counted while it comes. The server would cut it off without a word; so it may count further than we
     * do, but for forms, which it reads itself.
     */
    private void bound(RoutingContext context) {
        if (context.get(COUNTED_TO) != null) {
            var limit = limit(context);
            context.put(COUNTED_TO, ofForm(context) ? limit : limit + MOST_DROPPED);
            context.put(LIMIT, limit);
        }
        context.next();
    }

    /** How long the body of this request may be; null when it has none or said how long it is. */
    static Long of(RoutingContext context) {
        return context.get(LIMIT);
    }

    private static boolean ofForm(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.regionMatches(true, 0, "multipart/", 0, 10) || type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33));
    }

    private long limit(RoutingContext context) {
        var type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return uploads.stream().anyMatch(upload -> upload.matcher(context.normalizedPath()).matches()) && type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data") ? mostUploaded : most;
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
