package io.kedang.tenancy;

import io.kedang.kernel.Lang;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One company. Its schema and role names go into SQL text, so they are checked here, where they are made.
 *
 * @param id never changes
 * @param slug short name, also the alias of its organization
 * @param name the company's name as it wrote it
 * @param organizationId id of the organization in the identity provider; null until it is made
 * @param schema PostgreSQL schema of its data
 * @param role NOLOGIN role that alone may use the schema
 * @param state whether it is served
 * @param preset key of the industry preset that it began with
 * @param lang its first language
 * @param quarantined why its schema could not be migrated; null when it could
 */
public record Tenant(UUID id, String slug, String name, String organizationId, String schema, String role, TenantState state,
        String preset, Lang lang, String quarantined) {

    private static final Pattern IDENTIFIER = Pattern.compile("t_[0-9a-f]{32}");

    public Tenant {
        if (!IDENTIFIER.matcher(schema).matches() || !IDENTIFIER.matcher(role).matches()) {
            throw new IllegalArgumentException("not a tenant's schema or role name");
        }
    }

    /** The name of both schema and role of the tenant with this id. */
    public static String identifierOf(UUID id) {
        return "t_" + id.toString().replace("-", "");
    }

    public boolean served() {
        return state == TenantState.ACTIVE && quarantined == null;
    }
}
