package io.kedang.web.http;

import io.kedang.platform.PlatformConfig;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcConfig;
import io.quarkus.oidc.runtime.builders.AuthenticationConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Which login a browser uses: the common one, or that of a company it has entered, which asks the identity provider for exactly this organization.
 * The cookie only selects the login; the company itself comes from the verified token, and a person who is no member gets a token without one.
 * The cookie is signed so that nobody can make up logins without end.
 */
@ApplicationScoped
public class CompanyLogin implements TenantConfigResolver {

    private static final String COOKIE = "kedang_company";
    private static final String SESSION_COOKIES = "q_session";
    private static final Pattern SIGNED = Pattern.compile("([a-z][a-z0-9-]{2,39})\\.([A-Za-z0-9_-]{43})");
    private static final long A_YEAR = 31_536_000;

    private final OidcTenantConfig common;
    private final Signatures signatures;
    private final Cookies cookies;
    private final Map<String, OidcTenantConfig> logins = new ConcurrentHashMap<>();

    CompanyLogin(OidcConfig config, PlatformConfig platform, Cookies cookies) {
        this.common = OidcTenantConfig.of(OidcConfig.getDefaultTenant(config));
        this.signatures = new Signatures("company", platform);
        this.cookies = cookies;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        var login = Requests.ofApi(context) ? Optional.<String>empty() : entered(context);
        return login.isEmpty() ? Uni.createFrom().nullItem() : Uni.createFrom().item(logins.computeIfAbsent(login.get(), this::loginOf));
    }

    /** From now on this browser works in the company; sessions of other logins end, so that signing out leaves none behind. */
    public void enter(RoutingContext context, String alias) {
        cookies.set(context, COOKIE, alias + "." + signatures.of(alias), A_YEAR);
        endSessions(context);
    }

    /** This browser's sign-in here ends, not that at the identity provider: the next page leads there and back. */
    public void endSessions(RoutingContext context) {
        context.request().cookies().stream().filter(cookie -> cookie.getName().startsWith(SESSION_COOKIES))
                .forEach(cookie -> cookies.forget(context, cookie.getName()));
    }

    /** Whether the browser may have a session; only authentication can tell whether it is good. */
    public static boolean maybeSignedIn(RoutingContext context) {
        return context.request().cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIES));
    }

    private Optional<String> entered(RoutingContext context) {
        var matcher = SIGNED.matcher(cookies.get(context, COOKIE));
        return matcher.matches() && signatures.good(matcher.group(1), matcher.group(2).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private OidcTenantConfig loginOf(String alias) {
        var known = common.authentication();
        var authentication = new AuthenticationConfigBuilder()
                .scopes("profile", "email", "organization:" + alias)
                .redirectPath(known.redirectPath().orElse(null)).restorePathAfterRedirect(known.restorePathAfterRedirect())
                .javaScriptAutoRedirect(known.javaScriptAutoRedirect())
                .cookieForceSecure(known.cookieForceSecure()).cookieSameSite(known.cookieSameSite())
                .pkceRequired(known.pkceRequired().orElse(false)).nonceRequired(known.nonceRequired()).stateSecret(known.stateSecret().orElse(null));
        known.forwardParams().ifPresent(authentication::forwardParams);
        known.sessionAgeExtension().ifPresent(authentication::sessionAgeExtension);
        return OidcTenantConfig.builder(common).tenantId("c-" + alias).authentication(authentication.build()).build();
    }
}
