package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Grants;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.RequestParty;
import io.kedang.kernel.Problem;
import io.kedang.kernel.http.RequestContext;
import io.kedang.tenancy.TenancyError;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantState;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.MDC;

/** From a verified token to the member of the company that it names, asked anew for each request. */
@Singleton
class TokenActors {

    private final TenantRegistry tenants;
    private final Members members;
    private final MemberGrants grants;
    private final Admission admission;

    TokenActors(TenantRegistry tenants, Members members, MemberGrants grants, Admission admission) {
        this.tenants = tenants;
        this.members = members;
        this.grants = grants;
        this.admission = admission;
    }

    Uni<Actor> of(Credential credential, RoutingContext context) {
        return tenants.ofOrganization(credential.organizationId())
                .map(found -> served(found.orElseThrow(() -> Problem.of(TenancyError.TENANT_UNKNOWN))))
                .invoke(tenant -> new RequestParty(tenant, null).keep(context))
                .chain(tenant -> member(tenant, credential.userId())
                        .chain(member -> grants.of(tenant, member).chain(held -> enter(tenant, member, held, credential, context))));
    }

    /** The same when all of it is in memory; empty when something has to be looked up, waited for or refused. */
    Optional<Actor> atOnce(Credential credential, RoutingContext context) {
        return tenants.remembered(credential.organizationId()).filter(TokenActors::isServed)
                .flatMap(tenant -> members.remembered(tenant, credential.userId()).filter(member -> member.state() == MemberState.ACTIVE)
                        .flatMap(member -> grants.remembered(tenant, member)
                                .filter(held -> admission.admitAtOnce(tenant, member, held, credential, context))
                                .map(held -> actor(tenant, member, credential.narrowed(held), context))));
    }

    private static boolean isServed(Tenant tenant) {
        return tenant.state() == TenantState.ACTIVE && tenant.quarantined() == null;
    }

    private Uni<Actor> enter(Tenant tenant, Member member, Grants held, Credential credential, RoutingContext context) {
        return admission.admit(tenant, member, held, credential, context).map(in -> actor(tenant, member, credential.narrowed(held), context));
    }

    private Uni<Member> member(Tenant tenant, String userId) {
        return members.ofUser(tenant, userId)
                .map(member -> present(member.orElseThrow(() -> Problem.of(AccessError.NOT_A_MEMBER))))
                .call(member -> member.state() == MemberState.INVITED ? members.arrived(tenant, member) : Uni.createFrom().voidItem());
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

    private static Actor actor(Tenant tenant, Member member, Grants held, RoutingContext context) {
        MDC.put("tenantId", tenant.id().toString());
        return new Actor(tenant, member.id(), member.userId(), member.name(), member.email(), member.role(), RequestContext.of(context), held);
    }
}
