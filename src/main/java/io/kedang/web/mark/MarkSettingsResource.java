package io.kedang.web.mark;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.audit.WatermarkPolicy;
import io.kedang.audit.Watermarks;
import io.kedang.web.Desk;
import io.kedang.web.http.Flashes;
import io.kedang.web.view.MarkPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where pages carry a watermark, as an admin sets it. */
@Path("/settings/watermark")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MarkSettingsResource {

    private final Desk desk;
    private final Watermarks watermarks;
    private final Flashes flashes;

    MarkSettingsResource(Desk desk, Watermarks watermarks, Flashes flashes) {
        this.desk = desk;
        this.watermarks = watermarks;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> show() {
        return desk.actor().invoke(actor -> actor.mustHave(Right.MANAGE_SECURITY)).chain(actor -> watermarks.of(actor).chain(policy -> page(actor, policy, List.of())));
    }

    private Uni<TemplateInstance> page(Actor actor, WatermarkPolicy policy, List<String> faults) {
        var page = new MarkPage(policy.from(), String.join(", ", policy.exceptRoles()), policy.copy(), policy.print(), policy.drag(), faults);
        return desk.page(actor, "watermark", shell -> MarkPages.watermark(shell, page));
    }

    @POST
    public Uni<Response> save(@RestForm String csrf, @RestForm String from, @RestForm String except, @RestForm String copy, @RestForm String print, @RestForm String drag) {
        var wanted = new WatermarkPolicy(from == null ? "" : from, keys(except), copy != null, print != null, drag != null);
        var texts = MarkTexts.in(desk.reader().lang());
        return desk.actor().invoke(actor -> actor.mustHave(Right.MANAGE_SECURITY)).chain(actor -> !wanted.possible() ? page(actor, wanted, List.of(texts.faulty())).map(Desk::refused)
                : watermarks.change(actor, wanted).invoke(done -> flashes.done(desk.context(), texts.flashSaved())).map(done -> Desk.goTo("/settings/watermark")));
    }

    private static List<String> keys(String text) {
        return text == null ? List.of() : Arrays.stream(text.split("[,\uFF0C\\s]+")).filter(key -> !key.isBlank()).limit(200).toList();
    }
}
