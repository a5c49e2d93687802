package io.kedang.access.internal;

import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.access.SignIn;
import io.kedang.access.SignIns;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

@ApplicationScoped
class TokenSignIns implements SignIns {

    private final TenantRegistry tenants;
    private final Members members;

    TokenSignIns(TenantRegistry tenants, Members members) {
        this.tenants = tenants;
        this.members = members;
    }

    @Override
    public Uni<Optional<SignIn>> of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.createFrom().item(() -> TokenOrganization.idIn(token))
                .chain(tenants::ofOrganization)
                .chain(found -> found.filter(Tenant::served).map(tenant -> signIn(tenant, token)).orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .onFailure(Problem.class).recoverWithItem(Optional.empty());
    }

    private Uni<Optional<SignIn>> signIn(Tenant tenant, JsonWebToken token) {
        return members.ofUser(tenant, token.getSubject())
                .map(found -> found.filter(member -> member.state() != MemberState.REMOVED).map(member -> new SignIn(tenant, member.id())));
    }
}
