package io.kedang.web.mark;

import io.kedang.audit.FileStamp;
import io.kedang.audit.Watermarks;
import io.kedang.kernel.Ids;
import io.kedang.web.Desk;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** Style sheet and picture of the mark. They know whom they are for by the session alone: no address can be made that shows another's mark. */
@Path("/watermark")
@Authenticated
public class MarkResource {

    private static final String A_MINUTE = "private, max-age=60";

    private final Desk desk;
    private final Watermarks watermarks;
    private final PageLevels levels;
    private final FileStamp stamps;

    MarkResource(Desk desk, Watermarks watermarks, PageLevels levels, FileStamp stamps) {
        this.desk = desk;
        this.watermarks = watermarks;
        this.levels = levels;
        this.stamps = stamps;
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

    /** By the company's clock, like the marks on files: a picture of the page is looked at by others, elsewhere. A page is no export, so the id is not shown. */
    @GET
    @Path("mark.svg")
    @Produces("image/svg+xml")
    public Uni<Response> picture() {
        return desk.actor().chain(actor -> stamps.words(actor, Ids.next())).map(words -> MarkPicture.svg(words.lines()))
                .map(svg -> Response.ok(svg).header(HttpHeaders.CACHE_CONTROL, A_MINUTE).build());
    }
}
