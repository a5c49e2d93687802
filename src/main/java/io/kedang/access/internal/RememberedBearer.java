package io.kedang.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Actor;
import io.kedang.access.ApiKeyText;
import io.kedang.access.RememberedActors;
import io.kedang.kernel.http.RequestContext;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Does not verify the signature of the same bearer token again and again: what was verified counts for {@link #REMEMBERED}, never beyond the
 * token's own end. Who is a member is asked for each request all the same. Everything else is left to Quarkus.
 * A singleton, as all beans that each request passes: the proxy of an application's scope looks its bean up at each call.
 */
@Alternative
@Priority(1)
@Singleton
public class RememberedBearer implements HttpAuthenticationMechanism, RememberedActors {

    private static final String BEARER = "Bearer ";
    /** What Keycloak calls access tokens in their {@code typ}. */
    private static final String ACCESS = "Bearer";
    private static final String KEY = BEARER + ApiKeyText.MARK;
    private static final String API = "/api/v1/";
    private static final Pattern TOKEN = Pattern.compile("Bearer +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final OidcAuthenticationMechanism oidc;
    private final TokenActors actors;
    private final KeyBearers keys;
    private final Cache<Presented, Verified> verified = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build();

    /** @param end second of the epoch at which the token ends */
    private record Verified(SecurityIdentity identity, TokenFacts facts, long end) {

        static Verified of(SecurityIdentity identity, JsonWebToken token) {
            return new Verified(identity, TokenFacts.of(token), token.getExpirationTime());
        }

        boolean unexpired() {
            return end > System.currentTimeMillis() / 1000;
        }
    }

    RememberedBearer(OidcAuthenticationMechanism oidc, TokenActors actors, KeyBearers keys) {
        this.oidc = oidc;
        this.actors = actors;
        this.keys = keys;
    }

    @Override
    public Optional<Actor> atOnce(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        return header.startsWith(KEY) ? keys.remembered(header.substring(BEARER.length())).flatMap(key -> actors.atOnce(key, context)) : ofToken(header, context);
    }

    private Optional<Actor> ofToken(String header, RoutingContext context) {
        var known = verified.getIfPresent(new Presented(header));
        return known == null || known.facts().organization() == null || !known.unexpired() ? Optional.empty() : actors.atOnce(known.facts(), context);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return oidc.authenticate(context, providers);
        }
        if (header.startsWith(KEY)) {
            return byKey(context, header.substring(BEARER.length()));
        }
        var known = verified.getIfPresent(new Presented(header));
        if (known != null && known.unexpired()) {
            return Uni.createFrom().item(known.identity());
        }
        if (!TOKEN.matcher(header).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().deferred(() -> oidc.authenticate(context, providers))
                .onFailure(RememberedBearer::unreadable).transform(AuthenticationFailedException::new)
                .invoke(RememberedBearer::mustBeForAccess)
                .invoke(identity -> remember(header, identity));
    }

    /** Keycloak signs ID tokens and logout tokens with the same key, and they name us as their audience: they say who somebody is, and let nobody in. */
    private static void mustBeForAccess(SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token && !ACCESS.equals(token.getClaim("typ"))) {
            throw new AuthenticationFailedException("no access token");
        }
    }

    /** Keys are for programs: pages take none. */
    private Uni<SecurityIdentity> byKey(RoutingContext context, String key) {
        return context.normalizedPath().startsWith(API) ? Uni.createFrom().deferred(() -> keys.verify(key, RequestContext.of(context).address()))
                .map(known -> QuarkusSecurityIdentity.builder().setPrincipal(new KnownKey.Bearer(known)).build())
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /** What Quarkus lets escape when a token has the right form and nothing sensible in it. */
    private static boolean unreadable(Throwable failure) {
        return failure instanceof NoSuchElementException || failure instanceof IllegalArgumentException || failure instanceof DecodeException
                || failure instanceof ClassCastException || failure instanceof IndexOutOfBoundsException;
    }

    private void remember(String header, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            verified.put(new Presented(header), Verified.of(identity, token));
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return oidc.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return oidc.getCredentialTransport(context);
    }
}
