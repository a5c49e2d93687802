package io.kedang.platform.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.platform.Companies;
import io.kedang.platform.IdentityProvider;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks the identity provider for a person's organizations and the registry for their companies. */
@ApplicationScoped
class MemberCompanies implements Companies {

    private final IdentityProvider identities;
    private final TenantRegistry tenants;
    private final Cache<String, List<Tenant>> known = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(30)).build();

    MemberCompanies(IdentityProvider identities, TenantRegistry tenants) {
        this.identities = identities;
        this.tenants = tenants;
    }

    @Override
    public Uni<List<Tenant>> ofUser(String userId) {
        var remembered = known.getIfPresent(userId);
        return remembered != null ? Uni.createFrom().item(remembered) : ask(userId).invoke(found -> known.put(userId, found));
    }

    private Uni<List<Tenant>> ask(String userId) {
        return identities.organizationsOf(userId)
                .chain(ids -> Multi.createFrom().iterable(ids).onItem().transformToUniAndConcatenate(tenants::ofOrganization).collect().asList())
                .map(found -> found.stream().flatMap(Optional::stream).filter(Tenant::served).sorted(Comparator.comparing(Tenant::name)).toList());
    }

    @Override
    public void changed(String userId) {
        known.invalidate(userId);
    }
}
