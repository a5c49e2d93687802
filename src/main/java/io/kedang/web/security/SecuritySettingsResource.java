package io.kedang.web.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.access.signin.PolicyJson;
import io.kedang.access.signin.Who;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.platform.ServiceKeys;
import io.kedang.platform.ServiceKeys.NewKey;
import io.kedang.platform.SigninError;
import io.kedang.platform.SigninSettings;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.form.FormValues;
import io.kedang.web.http.Flashes;
import io.kedang.web.view.SecurityPage;
import io.kedang.web.view.SecurityPage.Rules;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The company's rules for coming in, its service accounts and keys. */
@Path("/settings/security")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SecuritySettingsResource {

    private static final String HERE = "/settings/security";

    private final Desk desk;
    private final SigninSettings settings;
    private final ServiceKeys keys;
    private final Roles roles;
    private final Templates templates;
    private final Flashes flashes;

    SecuritySettingsResource(Desk desk, SigninSettings settings, ServiceKeys keys, Roles roles, Templates templates, Flashes flashes) {
        this.desk = desk;
        this.settings = settings;
        this.keys = keys;
        this.roles = roles;
        this.templates = templates;
        this.flashes = flashes;
    }

    private SecurityMessages texts() {
        return SecurityTexts.in(desk.reader().lang());
    }

    private Uni<Actor> actor() {
        return desk.actor().invoke(actor -> actor.mustHave(Right.MANAGE_SECURITY));
    }

    @GET
    public Uni<TemplateInstance> show() {
        return actor().chain(actor -> page(actor, FormValues.none(), List.of(), null));
    }

    private Uni<TemplateInstance> page(Actor actor, FormValues form, List<String> faults, String made) {
        return settings.get(actor).chain(policy -> page(actor, names -> PolicyForm.rows(PolicyJson.write(policy), names, desk.reader(), List.of(), false), form, faults, made));
    }

    private Uni<TemplateInstance> page(Actor actor, Function<Map<String, String>, Rules> rules, FormValues form, List<String> faults, String made) {
        var reader = desk.reader();
        return names(actor).chain(names -> keys.accounts(actor).chain(accounts -> keys.keys(actor).chain(all -> templates.published(actor.tenant())
                .map(published -> new SecurityPage(rules.apply(names), KeyRows.accounts(accounts), KeyRows.keys(all, accounts, published, reader),
                        KeyRows.form(form, accounts, published, reader, faults), made, actor.request().address())))))
                .chain(page -> desk.page(actor, "security", shell -> SecurityPages.settings(shell, page)));
    }

    /** Who manages security need not manage roles; then only those that every company has can be chosen. */
    private Uni<Map<String, String>> names(Actor actor) {
        return roles.list(actor).onFailure(Problem.class).recoverWithItem(List.of()).map(all -> {
            var names = new LinkedHashMap<>(Map.of(Who.EVERYONE, texts().everyone()));
            for (TenantRole role : all) {
                names.put(role.key(), desk.reader().read(role.name()));
            }
            if (all.isEmpty()) {
                names.put("admin", desk.reader().texts().roleAdmin());
                names.put("staff", desk.reader().texts().roleStaff());
            }
            return names;
        });
    }

    @POST
    @Path("policy")
    public Uni<Response> save(@RestForm String csrf, @RestForm String confirm) {
        var json = PolicyForm.json(desk.form());
        return actor().chain(actor -> Uni.createFrom().deferred(() -> settings.save(actor, json, "true".equals(confirm))).map(saved -> done(texts().rulesSaved()))
                .onFailure(SecuritySettingsResource::mendable).recoverWithUni(failure -> again(actor, json, (Problem) failure)));
    }

    private Uni<Response> again(Actor actor, JsonNode json, Problem problem) {
        var locked = problem.code() == SigninError.POLICY_LOCKS_YOU_OUT;
        return page(actor, names -> PolicyForm.rows(json, names, desk.reader(), words(problem), locked), FormValues.none(), List.of(), null).map(Desk::refused);
    }

    @POST
    @Path("accounts")
    public Uni<Response> addAccount(@RestForm String csrf, @RestForm String name) {
        return change(actor().chain(actor -> keys.makeAccount(actor, name)), texts().accountAdded());
    }

    @POST
    @Path("accounts/{id}/remove")
    public Uni<Response> removeAccount(@RestPath UUID id, @RestForm String csrf) {
        return change(actor().chain(actor -> keys.removeAccount(actor, id)), texts().accountRemoved());
    }

    /** Answers with the page itself, since the key is to be had nowhere else. */
    @POST
    @Path("keys")
    public Uni<Response> makeKey(@RestForm String csrf) {
        var form = desk.form();
        return actor().chain(actor -> Uni.createFrom().deferred(() -> keys.makeKey(actor, wanted(form))).chain(made -> page(actor, FormValues.none(), List.of(), made.text())).map(page -> Response.ok(page).build())
                .onFailure(SecuritySettingsResource::mendable).recoverWithUni(failure -> page(actor, form, words((Problem) failure), null).map(Desk::refused)));
    }

    private static NewKey wanted(FormValues form) {
        var networks = form.one("networks").strip();
        return new NewKey(Ids.parse(form.one("account")).orElse(null), form.one("name"), form.all("template"), form.all("action"),
                networks.isEmpty() ? List.of() : List.of(networks.split("[\\s,;，；]+")), form.one("days").matches("[0-9]{1,4}") ? Integer.parseInt(form.one("days")) : 0);
    }

    @POST
    @Path("keys/{id}/revoke")
    public Uni<Response> revoke(@RestPath UUID id, @RestForm String csrf) {
        return change(actor().chain(actor -> keys.revoke(actor, id)), texts().keyRevoked());
    }

    private Uni<Response> change(Uni<?> work, String done) {
        return work.map(changed -> done(done)).onFailure(SecuritySettingsResource::mendable).recoverWithItem(failure -> {
            flashes.failed(desk.context(), String.join(" ", words((Problem) failure)));
            return Desk.goTo(HERE);
        });
    }

    private Response done(String text) {
        flashes.done(desk.context(), text);
        return Desk.goTo(HERE);
    }

    private List<String> words(Problem problem) {
        return problem.violations().isEmpty() ? List.of(Texts.get(desk.reader().lang(), problem.code().slug(), problem.args()))
                : problem.violations().stream().map(Violation::message).distinct().toList();
    }

    /** What the person can do something about on this page. */
    private static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && List.of(404, 409, 422, 503).contains(problem.code().status());
    }
}
