package io.kedang.access.internal;

import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The actor of the verified token; looked up once a request. */
@RequestScoped
class TokenActor implements CurrentActor {

    private final CurrentIdentityAssociation identity;
    private final TokenActors actors;
    private final RoutingContext context;
    private Actor known;

    TokenActor(CurrentIdentityAssociation identity, TokenActors actors, RoutingContext context) {
        this.identity = identity;
        this.actors = actors;
        this.context = context;
    }

    @Override
    public Uni<Actor> get() {
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return identity.getDeferredIdentity()
                .onFailure(AuthenticationFailedException.class).transform(refused -> Problem.of(CommonError.UNAUTHENTICATED))
                .map(TokenActor::credential).chain(credential -> actors.of(credential, context)).invoke(actor -> known = actor);
    }

    private static Credential credential(SecurityIdentity identity) {
        return identity.isAnonymous() ? nobody() : Credential.of(identity.getPrincipal()).orElseGet(TokenActor::nobody);
    }

    private static Credential nobody() {
        throw Problem.of(CommonError.UNAUTHENTICATED);
    }
}
