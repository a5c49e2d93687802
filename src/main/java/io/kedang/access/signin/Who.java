package io.kedang.access.signin;

import java.util.Set;

/** Whom a rule concerns. @param role key of a role; {@value #EVERYONE} for all */
public record Who(String role) {

    public static final String EVERYONE = "everyone";

    /** @param roles of a member, their keys */
    public boolean concerns(Set<String> roles) {
        return role.equals(EVERYONE) || roles.contains(role);
    }
}
