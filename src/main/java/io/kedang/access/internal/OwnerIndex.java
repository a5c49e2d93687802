package io.kedang.access.internal;

import io.kedang.access.Grants;
import io.kedang.access.Scope;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSchemas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The index that lists of one's own or one's team's records need. Companies that use no such role do without it, and file faster; with the first member who
 * has one it is made beside the writers.
 */
@ApplicationScoped
class OwnerIndex {

    private static final Logger LOG = Logger.getLogger(OwnerIndex.class);
    private static final String NAME = "record_owner";
    private static final String SQL = "CREATE INDEX CONCURRENTLY IF NOT EXISTS " + NAME
            + " ON record ((coalesce(owner, created_by)), template_key, updated_at DESC, id DESC) WHERE deleted_at IS NULL";

    private final TenantSchemas schemas;
    /** Companies that this process has asked for. */
    private final Set<UUID> asked = ConcurrentHashMap.newKeySet();

    OwnerIndex(TenantSchemas schemas) {
        this.schemas = schemas;
    }

    void wanted(Tenant tenant, Grants grants) {
        var byOwner = grants.roles().stream().flatMap(role -> role.grants().values().stream()).flatMap(java.util.List::stream)
                .anyMatch(grant -> grant.scope() instanceof Scope.Own || grant.scope() instanceof Scope.Team);
        if (byOwner && asked.add(tenant.id())) {
            schemas.buildIndex(tenant, NAME, SQL).subscribe().with(made -> { }, failure -> {
                asked.remove(tenant.id());
                LOG.warnf(failure, "the index on owners of tenant %s could not be made yet", tenant.id());
            });
        }
    }
}
