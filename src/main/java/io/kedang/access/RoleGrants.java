package io.kedang.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one role allows.
 *
 * @param rights in the whole company
 * @param grants by template; under {@link #EVERY} those for templates that are not named
 */
public record RoleGrants(String key, Set<Right> rights, Map<String, List<Grant>> grants) {

    /** Stands for every template that is not named. */
    public static final String EVERY = "*";

    static final RoleGrants ADMIN = new RoleGrants(Role.ADMIN.key(), Set.of(Right.values()), Map.of(EVERY, List.of(Grant.EVERYTHING)));
    static final RoleGrants STAFF = new RoleGrants(Role.STAFF.key(), Set.of(), Map.of(EVERY, List.of(Grant.STAFF)));

    List<Grant> on(String template) {
        var named = grants.get(template);
        return named == null ? grants.getOrDefault(EVERY, List.of()) : named;
    }
}
