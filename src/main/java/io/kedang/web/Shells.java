package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.TemplateAction;
import io.kedang.audit.JournalWatch;
import io.kedang.kernel.http.RequestContext;
import io.kedang.platform.Companies;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.tenancy.Tenant;
import io.kedang.web.http.CsrfTokens;
import io.kedang.web.http.Flashes;
import io.kedang.web.http.Readers;
import io.kedang.web.http.Requests;
import io.kedang.web.show.Reader;
import io.kedang.web.view.Shell.Company;
import io.kedang.web.view.Shell.Link;
import io.kedang.web.view.Shell.NavItem;
import io.kedang.web.view.Shell.Seeing;
import io.kedang.web.view.Shell.Viewer;
import io.kedang.web.view.Shell;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What surrounds every page, made from the request and its actor. */
@ApplicationScoped
public class Shells {

    /** The page of a record. */
    private static final Pattern RECORD = Pattern.compile("/records/([0-9a-f-]{36})");

    private final Templates templates;
    private final Companies companies;
    private final JournalWatch watch;
    private final CsrfTokens csrf;
    private final Flashes flashes;
    private final Readers readers;
    private final SecurityIdentity identity;

    Shells(Templates templates, Companies companies, JournalWatch watch, CsrfTokens csrf, Flashes flashes, Readers readers, SecurityIdentity identity) {
        this.templates = templates;
        this.companies = companies;
        this.watch = watch;
        this.csrf = csrf;
        this.flashes = flashes;
        this.readers = readers;
        this.identity = identity;
    }

    /** Around a page for anybody. */
    public Shell visitor(RoutingContext context) {
        return shell(context, "", null, null, List.of(), List.of(), List.of());
    }

    /** Around a page for somebody who is signed in and has not entered a company. */
    public Uni<Shell> person(RoutingContext context) {
        var token = (JsonWebToken) identity.getPrincipal();
        return companies.ofUser(token.getSubject())
                .map(all -> shell(context, "", viewer(token), null, all.stream().map(tenant -> company(tenant, null)).toList(), List.of(), List.of()));
    }

    /** Around a page of a company. @param active entry of the navigation, or key of the template */
    public Uni<Shell> member(RoutingContext context, Actor actor, String active) {
        var reader = readers.of(context);
        return Uni.combine().all().unis(templates.published(actor.tenant()), switchable(actor), watch.waiting(actor)).asTuple()
                .map(all -> shell(context, active, new Viewer(actor.name(), actor.email(), actor.isAdmin()), company(actor.tenant(), actor.tenant()),
                        all.getItem2().stream().map(tenant -> company(tenant, actor.tenant())).toList(),
                        all.getItem1().stream().filter(template -> actor.on(template.key()).may(TemplateAction.READ)).map(template -> archive(template, active, reader)).toList(),
                        SettingsMenu.of(actor, active, all.getItem3(), reader.lang())));
    }

    /** Without the identity provider one still works in the company that one is in. */
    private Uni<List<Tenant>> switchable(Actor actor) {
        return companies.ofUser(actor.userId()).onFailure().recoverWithItem(List.of(actor.tenant()));
    }

    private Shell shell(RoutingContext context, String active, Viewer viewer, Company company, List<Company> all, List<NavItem> archives, List<Link> settings) {
        return new Shell(RequestContext.of(context).lang().code(), csrf.issue(context), Requests.addressOf(context), active,
                viewer, company, all, archives, settings, SeeingSession.seenOn(context).map(member -> seeing(context, member)).orElse(null), flashes.take(context));
    }

    private static Seeing seeing(RoutingContext context, Member member) {
        var record = RECORD.matcher(context.normalizedPath());
        return new Seeing(member.name() == null || member.name().isBlank() ? member.email() : member.name(),
                record.matches() ? "/settings/why/" + record.group(1) + "?member=" + member.id() : null);
    }

    private static Viewer viewer(JsonWebToken token) {
        String email = token.getClaim("email");
        String name = token.getClaim("name");
        return new Viewer(name == null ? token.getName() : name, email == null ? token.getName() : email, false);
    }

    private static Company company(Tenant tenant, Tenant entered) {
        return new Company(tenant.slug(), tenant.name(), entered != null && tenant.id().equals(entered.id()));
    }

    private static NavItem archive(Template template, String active, Reader reader) {
        return new NavItem(template.key(), reader.read(template.name()), template.icon(), "", active.equals("archive:" + template.key()));
    }
}
