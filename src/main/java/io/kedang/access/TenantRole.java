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
 * @param grantable whether it is no more than the one who asks holds: otherwise they neither change it nor give it to anybody
 * @param assignable whether the one who asks has the right to give it to members and take it away, when it is {@code grantable}, too
 */
public record TenantRole(String key, Label name, Label description, JsonNode document, @JsonProperty("built_in") boolean builtIn, long revision, long members,
        boolean grantable, boolean assignable) {

    /** What it allows. */
    public RoleGrants grants() {
        return grants(key, document);
    }

    /** What a role of this key and document allows. */
    public static RoleGrants grants(String key, JsonNode document) {
        return key.equals(Role.ADMIN.key()) ? RoleGrants.ADMIN : RoleDocuments.read(key, document);
    }
}
