package io.kedang.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Does not verify the signature of the same bearer token again and again: what was verified counts for {@link #REMEMBERED}, never beyond the
 * token's own end. Who is a member is asked for each request all the same. Everything else is left to Quarkus.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedBearer implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final Pattern TOKEN = Pattern.compile("Bearer +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final OidcAuthenticationMechanism oidc;
    private final Cache<String, SecurityIdentity> verified = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build();

    RememberedBearer(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var header = context.request().getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return oidc.authenticate(context, providers);
        }
        var known = verified.getIfPresent(header);
        if (known != null && unexpired(known)) {
            return Uni.createFrom().item(known);
        }
        if (!TOKEN.matcher(header).matches()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return Uni.createFrom().deferred(() -> oidc.authenticate(context, providers))
                .onFailure(RememberedBearer::unreadable).transform(AuthenticationFailedException::new)
                .invoke(identity -> {
                    if (identity != null && unexpired(identity)) {
                        verified.put(header, identity);
                    }
                });
    }

    /** What Quarkus lets escape when a token has the right form and nothing sensible in it. */
    private static boolean unreadable(Throwable failure) {
        return failure instanceof NoSuchElementException || failure instanceof IllegalArgumentException || failure instanceof DecodeException
                || failure instanceof ClassCastException || failure instanceof IndexOutOfBoundsException;
    }

    private static boolean unexpired(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > Instant.now().getEpochSecond();
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
