package io.kedang.web.mark;

import io.kedang.access.Actor;
import io.kedang.access.Sensitivity;
import io.kedang.audit.Watermarks;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.Templates;
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
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Style sheet and picture of the mark. They know whom they are for by the session alone: no address can be made that shows another's mark. */
@Path("/watermark")
@Authenticated
public class MarkResource {

    private static final String A_MINUTE = "private, max-age=60";
    private static final String ARCHIVE = "archive:";

    private final Desk desk;
    private final Watermarks watermarks;
    private final Templates templates;

    MarkResource(Desk desk, Watermarks watermarks, Templates templates) {
        this.desk = desk;
        this.watermarks = watermarks;
        this.templates = templates;
    }

    /** @param of the page's entry of the navigation */
    @GET
    @Path("page.css")
    @Produces("text/css")
    public Uni<Response> sheet(@RestQuery String of) {
        return desk.actor().chain(actor -> sensitivity(actor, of == null ? "" : of).chain(level -> watermarks.of(actor)
                .map(policy -> policy.marks(actor, level) ? MarkSheet.of(policy, MarkTexts.in(desk.reader().lang()).printBlocked()) : "")))
                .map(css -> Response.ok(css).header(HttpHeaders.CACHE_CONTROL, A_MINUTE).build());
    }

    /** A page of records is as sensitive as the most sensitive field of their template; the journal is confidential, anything else internal. */
    private Uni<Sensitivity> sensitivity(Actor actor, String of) {
        if (of.startsWith(ARCHIVE)) {
            return templates.published(actor.tenant(), of.substring(ARCHIVE.length()))
                    .map(compiled -> compiled.template().fields().stream().map(Field::sensitivity).max(Comparator.naturalOrder()).orElse(Sensitivity.INTERNAL))
                    .onFailure(Problem.class).recoverWithItem(Sensitivity.CONFIDENTIAL);
        }
        return Uni.createFrom().item(of.equals("journal") ? Sensitivity.CONFIDENTIAL : Sensitivity.INTERNAL);
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
