package io.kedang.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Label;

/**
 * A role of a company.
 *
 * @param document  what it allows, see {@link RoleDocuments}
 * @param builtIn   whether every company has it and cannot delete it; {@code admin} cannot be changed either
 * @param revision  counts its changes, from 1; its {@code ETag}
 * @param members   how many have it
 * @param grantable whether the one who asks may give it to somebody and change it: it is no more than they hold themselves
 */
public record TenantRole(String key, Label name, Label description, JsonNode document, @JsonProperty("built_in") boolean builtIn, long revision, long members,
        boolean grantable) {

    /** What it allows. */
    public RoleGrants grants() {
        return key.equals(Role.ADMIN.key()) ? RoleGrants.ADMIN : RoleDocuments.read(key, document);
    }
}
