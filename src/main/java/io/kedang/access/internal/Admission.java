package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Grants;
import io.kedang.access.Member;
import io.kedang.access.RequestParty;
import io.kedang.access.SecondFactors;
import io.kedang.access.limits.Limits;
import io.kedang.access.signin.Network;
import io.kedang.kernel.Problem;
import io.kedang.kernel.http.RequestContext;
import io.kedang.tenancy.Tenant;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The company's own door, passed by each request of a member: its share of the service, sessions that have ended, addresses, hours, the second factor. All from memory. */
@Singleton
class Admission {

    private final StoredSessions sessions;
    private final SecondFactors factors;
    private final Sightings sightings;
    private final Limits limits;

    Admission(StoredSessions sessions, SecondFactors factors, Sightings sightings, Limits limits) {
        this.limits = limits;
        this.sessions = sessions;
        this.factors = factors;
        this.sightings = sightings;
    }

    Uni<Void> admit(Tenant tenant, Member member, Grants held, Credential credential, RoutingContext context) {
        new RequestParty(tenant, member.id()).keep(context);
        return limits.pass(tenant.id(), member.id(), context).chain(() -> sessions.guard(tenant)).chain(guard -> credential instanceof TokenFacts token
                ? admitPerson(guard, tenant, member, held, token, context) : admitKey(guard, tenant, member, held, (KnownKey) credential, context));
    }

    /**
     * The same for what is answered from memory, when nothing has to be looked up or waited for.
     *
     * @return whether the request is in; if not, {@link #admit} says why, or lets it in all the same
     */
    boolean admitAtOnce(Tenant tenant, Member member, Grants held, Credential credential, RoutingContext context) {
        var in = sessions.remembered(tenant).filter(guard -> asksNothing(guard, member, credential)).isPresent() && limits.count(tenant.id(), member.id(), context);
        if (in) {
            new RequestParty(tenant, member.id()).keep(context);
            sighted(tenant, member, credential, context);
        }
        return in;
    }

    private static boolean asksNothing(Guard guard, Member member, Credential credential) {
        return guard.policy().isEmpty()
                && (credential instanceof TokenFacts token ? !guard.over(member.id(), token) : ((KnownKey) credential).key().networks().isEmpty());
    }

    private void sighted(Tenant tenant, Member member, Credential credential, RoutingContext context) {
        var address = RequestContext.of(context).address();
        if (credential instanceof TokenFacts token) {
            sightings.session(tenant, member, token, address, context);
        } else {
            sightings.key(tenant, ((KnownKey) credential).key(), address);
        }
    }

    private Uni<Void> admitPerson(Guard guard, Tenant tenant, Member member, Grants held, TokenFacts token, RoutingContext context) {
        if (guard.over(member.id(), token)) {
            throw new AuthenticationFailedException("the session has ended");
        }
        var address = RequestContext.of(context).address();
        sighted(tenant, member, token, context);
        if (guard.policy().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        guard.policy().refusal(held.roleKeys(), address, Instant.now()).ifPresent(Admission::refuse);
        return token.secondFactor() || !guard.policy().wantsSecondFactor(held.roleKeys()) ? Uni.createFrom().voidItem() : secondFactor(token);
    }

    private Uni<Void> secondFactor(TokenFacts token) {
        return factors.setUpDuring(token.userId(), Instant.ofEpochSecond(token.signedInAt())).invoke(shown -> {
            if (!shown) {
                refuse(AccessError.SECOND_FACTOR_REQUIRED);
            }
        }).replaceWithVoid();
    }

    /** A key's own networks stand in for the company's; hours and second factors are for people. */
    private Uni<Void> admitKey(Guard guard, Tenant tenant, Member member, Grants held, KnownKey known, RoutingContext context) {
        var address = RequestContext.of(context).address();
        var networks = known.key().networks();
        var allowed = networks.isEmpty() ? guard.policy().allowsAddress(held.roleKeys(), address)
                : networks.stream().anyMatch(network -> network.contains(Network.bytesOf(address)));
        if (!allowed) {
            refuse(AccessError.ADDRESS_NOT_ALLOWED);
        }
        sighted(tenant, member, known, context);
        return Uni.createFrom().voidItem();
    }

    private static void refuse(AccessError why) {
        throw Problem.of(why);
    }
}
