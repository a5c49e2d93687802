package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which companies there are. */
public interface TenantRegistry {

    /** The tenant of an organization of the identity provider; answered from memory for some seconds. */
    Uni<Optional<Tenant>> ofOrganization(String organizationId);

    /** The same from memory alone. Empty when that does not hold it: nothing is said then. */
    Optional<Tenant> remembered(String organizationId);

    Uni<Optional<Tenant>> find(UUID id);

    Uni<Boolean> slugTaken(String slug);

    Uni<List<Tenant>> all();

    Uni<Long> countServed();

    /** Reserves the slug; the tenant is not served yet. Repeating it for the same id changes nothing. Empty when another tenant has the slug. */
    Uni<Optional<Tenant>> reserve(NewTenant tenant);

    Uni<Tenant> linkOrganization(UUID id, String organizationId);

    Uni<Tenant> moveTo(UUID id, TenantState state);

    /** Forgets a tenant that never became active. */
    Uni<Void> forget(UUID id);
}
