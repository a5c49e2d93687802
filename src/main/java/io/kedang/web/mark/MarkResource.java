package io.kedang.web.mark;

import io.kedang.audit.Watermarks;
import io.kedang.web.Desk;
import io.kedang.web.show.Times;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Style sheet and picture of the mark. They know whom they are for by the session alone: no address can be made that shows another's mark. */
@Path("/watermark")
@Authenticated
public class MarkResource {

    private static final String A_MINUTE = "private, max-age=60";

    private final Desk desk;
    private final Watermarks watermarks;
    private final PageLevels levels;

    MarkResource(Desk desk, Watermarks watermarks, PageLevels levels) {
        this.desk = desk;
        this.watermarks = watermarks;
        this.levels = levels;
    }

    /** @param of the page's entry of the navigation */
    @GET
    @Path("page.css")
    @Produces("text/css")
    public Uni<Response> sheet(@RestQuery String of) {
        return desk.actor().chain(actor -> levels.of(actor, of == null ? "" : of).chain(level -> watermarks.of(actor)
                .map(policy -> policy.marks(actor, level) ? MarkSheet.of(policy, MarkTexts.in(desk.reader().lang()).printBlocked()) : "")))
                .map(css -> Response.ok(css).header(HttpHeaders.CACHE_CONTROL, A_MINUTE).build());
    }

    @GET
    @Path("mark.svg")
    @Produces("image/svg+xml")
    public Uni<Response> picture() {
        var now = Times.minute(OffsetDateTime.now(ZoneOffset.UTC), desk.reader());
        return desk.actor().map(actor -> MarkPicture.svg(List.of(actor.name() == null || actor.name().isBlank() ? actor.email() : actor.name(), now, actor.tenant().name())))
                .map(svg -> Response.ok(svg).header(HttpHeaders.CACHE_CONTROL, A_MINUTE).build());
    }
}
