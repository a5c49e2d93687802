package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.access.RequestParty;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.kernel.http.RequestContext;
import io.kedang.tenancy.TenancyError;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantState;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;

/** The actor of the verified token; looked up once a request. */
@RequestScoped
class TokenActor implements CurrentActor {

    private final CurrentIdentityAssociation identity;
    private final TenantRegistry tenants;
    private final Members members;
    private final RoutingContext context;
    private Actor known;

    TokenActor(CurrentIdentityAssociation identity, TenantRegistry tenants, Members members, RoutingContext context) {
        this.identity = identity;
        this.tenants = tenants;
        this.members = members;
        this.context = context;
    }

    @Override
    public Uni<Actor> get() {
        if (known != null) {
            return Uni.createFrom().item(known);
        }
        return identity.getDeferredIdentity()
                .onFailure(AuthenticationFailedException.class).transform(refused -> Problem.of(CommonError.UNAUTHENTICATED))
                .map(TokenActor::token).chain(this::actorOf).invoke(this::remember);
    }

    private static JsonWebToken token(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Problem.of(CommonError.UNAUTHENTICATED);
        }
        return token;
    }

    private Uni<Actor> actorOf(JsonWebToken token) {
        return tenants.ofOrganization(TokenOrganization.idIn(token))
                .map(found -> served(found.orElseThrow(() -> Problem.of(TenancyError.TENANT_UNKNOWN))))
                .invoke(tenant -> new RequestParty(tenant, null).keep(context))
                .chain(tenant -> members.ofUser(tenant, token.getSubject())
                        .map(member -> present(member.orElseThrow(() -> Problem.of(AccessError.NOT_A_MEMBER))))
                        .call(member -> member.state() == MemberState.INVITED ? members.arrived(tenant, member) : Uni.createFrom().voidItem())
                        .map(member -> actor(tenant, member)));
    }

    private static Tenant served(Tenant tenant) {
        if (tenant.state() != TenantState.ACTIVE) {
            throw Problem.of(tenant.state() == TenantState.PROVISIONING ? TenancyError.TENANT_UNKNOWN : TenancyError.TENANT_SUSPENDED);
        }
        if (tenant.quarantined() != null) {
            throw Problem.of(TenancyError.TENANT_MAINTENANCE);
        }
        return tenant;
    }

    private static Member present(Member member) {
        if (member.state() == MemberState.REMOVED) {
            throw Problem.of(AccessError.NOT_A_MEMBER);
        }
        return member;
    }

    private Actor actor(Tenant tenant, Member member) {
        return new Actor(tenant, member.id(), member.userId(), member.name(), member.email(), member.role(), RequestContext.of(context));
    }

    private void remember(Actor actor) {
        known = actor;
        new RequestParty(actor.tenant(), actor.memberId()).keep(context);
        MDC.put("tenantId", actor.tenant().id().toString());
    }
}
