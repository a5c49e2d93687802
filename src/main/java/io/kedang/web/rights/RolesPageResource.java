package io.kedang.web.rights;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.RoleDraft;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Label;
import io.kedang.kernel.Problem;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.form.FormValues;
import io.kedang.web.http.Flashes;
import io.kedang.web.view.RoleEditor;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The roles of a company: what each allows, as a matrix. */
@Path("/settings/roles")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RolesPageResource {

    private static final String ACTIVE = "roles";

    private final Desk desk;
    private final Roles roles;
    private final Templates templates;
    private final Flashes flashes;

    RolesPageResource(Desk desk, Roles roles, Templates templates, Flashes flashes) {
        this.desk = desk;
        this.roles = roles;
        this.templates = templates;
        this.flashes = flashes;
    }

    /** Who asks, what there is, and the role in question: null for a new one. */
    private record Scene(Actor actor, List<TenantRole> all, RolesPages pages, TenantRole role) {
    }

    private Uni<Scene> scene(String key) {
        return desk.actor().chain(actor -> roles.list(actor).chain(all -> templates.inForce(actor.tenant())
                .map(known -> new Scene(actor, all, new RolesPages(actor, all, known, desk.reader()), key == null || key.isEmpty() ? null : find(all, key)))));
    }

    private static TenantRole find(List<TenantRole> all, String key) {
        return all.stream().filter(role -> role.key().equals(key)).findFirst().orElseThrow(() -> Problem.of(AccessError.ROLE_NOT_FOUND));
    }

    @GET
    public Uni<TemplateInstance> list() {
        return scene(null).chain(scene -> desk.page(scene.actor(), ACTIVE, shell -> RightsPages.roles(shell, scene.pages().list())));
    }

    /** @param role key of one that there is; none for a new one, which can begin as a copy */
    @GET
    @Path("edit")
    public Uni<TemplateInstance> edit(@RestQuery String role, @RestQuery String from) {
        return scene(role).chain(scene -> page(scene, scene.role() == null ? scene.pages().editor(null, beginning(scene, from), 0, List.of())
                : scene.pages().editor(scene.role(), scene.pages().asItIs(scene.role()), scene.role().revision(), List.of())));
    }

    private RoleDraft beginning(Scene scene, String from) {
        var texts = RightsTexts.in(desk.reader().lang());
        return Optional.ofNullable(from).map(key -> find(scene.all(), key))
                .map(source -> new RoleDraft("", new Label(texts.copyOf(source.name().zh()), texts.copyOf(source.name().en())), source.description(), source.document()))
                .orElseGet(() -> new RoleDraft("", new Label("", ""), new Label("", ""), RolesPages.beginning()));
    }

    private Uni<TemplateInstance> page(Scene scene, RoleEditor editor) {
        return desk.page(scene.actor(), ACTIVE, shell -> RightsPages.role(shell, editor));
    }

    @POST
    @Path("edit")
    public Uni<Response> change(@RestQuery String role, @RestForm String csrf) {
        return scene(role).chain(scene -> edited(scene, desk.form()));
    }

    /** What the form became by the button that was pressed. */
    private Uni<Response> edited(Scene scene, FormValues posted) {
        var form = RoleLines.after(posted);
        var draft = RoleForm.of(form);
        if (!form.one("op").equals("save")) {
            return again(scene, draft, form, List.of()).map(page -> Response.ok(page).build());
        }
        var summary = scene.pages().summary(scene.role(), draft);
        if (summary.widens() && !summary.confirms().equals(form.one("confirms"))) {
            return again(scene, draft, form, List.of(RightsTexts.in(desk.reader().lang()).confirmWidening())).map(Desk::refused);
        }
        return saved(scene, draft, form).invoke(role -> flashes.done(desk.context(), RightsTexts.in(desk.reader().lang()).saved(desk.reader().read(role.name()))))
                .map(role -> Desk.goTo("/settings/roles"))
                .onFailure(Faults::mendable).recoverWithUni(failure -> again(scene, draft, form, Faults.of(failure, desk.reader())).map(Desk::refused));
    }

    private Uni<TenantRole> saved(Scene scene, RoleDraft draft, FormValues form) {
        return scene.role() == null ? roles.create(scene.actor(), draft) : roles.change(scene.actor(), scene.role().key(), revision(form), draft);
    }

    private Uni<TemplateInstance> again(Scene scene, RoleDraft draft, FormValues form, List<String> faults) {
        return page(scene, scene.pages().editor(scene.role(), draft, revision(form), faults));
    }

    private static long revision(FormValues form) {
        return form.one("revision").matches("[0-9]{1,18}") ? Long.parseLong(form.one("revision")) : 0;
    }

    /** The role in words, while one changes it. */
    @POST
    @Path("words")
    public Uni<TemplateInstance> words(@RestQuery String role, @RestForm String csrf) {
        return scene(role)
                .map(scene -> RightsPages.words(scene.pages().summary(scene.role(), RoleForm.of(desk.form()))).setLocale(desk.reader().lang().code()));
    }

    @POST
    @Path("delete")
    public Uni<Response> delete(@RestQuery String role, @RestForm String csrf, @RestForm String instead) {
        return desk.actor().chain(actor -> roles.delete(actor, role == null ? "" : role, instead == null || instead.isBlank() ? null : instead))
                .invoke(done -> flashes.done(desk.context(), RightsTexts.in(desk.reader().lang()).deleted()))
                .map(done -> Desk.goTo("/settings/roles"))
                .onFailure(Faults::mendable).recoverWithItem(failure -> {
                    flashes.failed(desk.context(), String.join(" ", Faults.of(failure, desk.reader())));
                    return Desk.goTo("/settings/roles");
                });
    }
}
