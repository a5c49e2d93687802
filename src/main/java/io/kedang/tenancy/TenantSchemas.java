package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Makes, changes and removes tenants' schemas and roles, as the owner role. Every step may be repeated. Runs on worker threads. */
public interface TenantSchemas {

    /** The newest version that a tenant's schema can have, e.g. {@code "1"}. */
    String latestVersion();

    /** Role, schema, tables and grants. */
    Uni<Void> create(Tenant tenant);

    /** Removes schema and role and all that is in them. */
    Uni<Void> drop(Tenant tenant);

    /** Runs statements that define indexes. Their text is made by the caller from checked identifiers only. */
    Uni<Void> define(Tenant tenant, List<String> statements);

    /**
     * Makes an index beside the writers, outside any transaction. What an earlier try left behind half made is removed first; one that is there stays.
     *
     * @param index its name
     * @param sql   made by the caller from checked identifiers only
     * @return false when it is to be unique and records are not; nothing is left behind then
     */
    Uni<Boolean> buildIndex(Tenant tenant, String index, String sql);

    /** Runs one statement outside any transaction, however long it takes. Its text is made by the caller from checked identifiers only. */
    Uni<Void> maintain(Tenant tenant, String sql);
}
