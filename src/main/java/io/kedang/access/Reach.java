package io.kedang.access;

import java.util.Set;
import java.util.UUID;

/** Whose records are a member's, for {@link Scope.Own} and {@link Scope.Team}. @param mates all in the member's teams and in those below, with the member */
public record Reach(UUID member, Set<UUID> mates) {

    public static Reach alone(UUID member) {
        return new Reach(member, Set.of(member));
    }
}
