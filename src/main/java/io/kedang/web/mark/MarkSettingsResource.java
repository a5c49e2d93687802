package io.kedang.web.mark;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.Roles;
import io.kedang.audit.WatermarkPolicy;
import io.kedang.audit.Watermarks;
import io.kedang.kernel.Problem;
import io.kedang.web.Desk;
import io.kedang.web.http.Flashes;
import io.kedang.web.view.MarkPage;
import io.kedang.web.view.MarkPage.Option;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Where pages carry a watermark, as an admin sets it. */
@Path("/settings/watermark")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MarkSettingsResource {

    private final Desk desk;
    private final Watermarks watermarks;
    private final Roles roles;
    private final Flashes flashes;

    MarkSettingsResource(Desk desk, Watermarks watermarks, Roles roles, Flashes flashes) {
        this.desk = desk;
        this.watermarks = watermarks;
        this.roles = roles;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> show() {
        return desk.actor().invoke(actor -> actor.mustHave(Right.MANAGE_SECURITY)).chain(actor -> watermarks.of(actor).chain(policy -> page(actor, policy, List.of())));
    }

    private Uni<TemplateInstance> page(Actor actor, WatermarkPolicy policy, List<String> faults) {
        return excepted(actor, policy.exceptRoles()).map(excepted -> new MarkPage(policy.from(), excepted, policy.copy(), policy.print(), policy.drag(), faults))
                .chain(page -> desk.page(actor, "watermark", shell -> MarkPages.watermark(shell, page)));
    }

    /** Who manages security need not see the roles; then those that are excepted can be taken out by their keys. */
    private Uni<List<Option>> excepted(Actor actor, List<String> chosen) {
        return roles.list(actor).onFailure(Problem.class).recoverWithItem(List.of()).map(all -> {
            var names = new LinkedHashMap<String, String>();
            all.forEach(role -> names.put(role.key(), desk.reader().read(role.name())));
            chosen.forEach(key -> names.putIfAbsent(key, key));
            return names.entrySet().stream().map(role -> new Option(role.getKey(), role.getValue(), chosen.contains(role.getKey()))).toList();
        });
    }

    @POST
    public Uni<Response> save(@RestForm String csrf, @RestForm String from, @RestForm List<String> except, @RestForm String copy, @RestForm String print, @RestForm String drag) {
        var wanted = new WatermarkPolicy(from == null ? "" : from, keys(except), copy != null, print != null, drag != null);
        var texts = MarkTexts.in(desk.reader().lang());
        return desk.actor().invoke(actor -> actor.mustHave(Right.MANAGE_SECURITY)).chain(actor -> !wanted.possible() ? page(actor, wanted, List.of(texts.faulty())).map(Desk::refused)
                : watermarks.change(actor, wanted).invoke(done -> flashes.done(desk.context(), texts.flashSaved())).map(done -> Desk.goTo("/settings/watermark")));
    }

    private static List<String> keys(List<String> chosen) {
        return chosen == null ? List.of() : chosen.stream().filter(key -> !key.isBlank()).distinct().limit(200).toList();
    }
}
