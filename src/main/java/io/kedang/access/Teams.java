package io.kedang.access;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * The teams of a company, a tree: {@link Scope.Team} holds the records of one's teams and of those below. Everybody may see them; to change them takes
 * {@link Right#MANAGE_ROLES} and every role that speaks of teams, since who is in which team decides what those roles give.
 */
public interface Teams {

    /** The most that a company may make. */
    int MOST = 1_000;
    /** Teams above each other. */
    int DEEPEST = 20;

    /** By name. */
    Uni<List<Team>> list(Actor actor);

    /** Fails with {@link AccessError#TEAM_INVALID} and everything that is wrong. @param parent null for one at the top */
    Uni<Team> create(Actor actor, String name, UUID parent, List<UUID> members);

    /** @param expectedRevision {@link AccessError#TEAM_CHANGED} when it is another now */
    Uni<Team> change(Actor actor, UUID id, long expectedRevision, String name, UUID parent, List<UUID> members);

    /** Those below it must go first: {@link AccessError#TEAM_IN_USE}. */
    Uni<Void> delete(Actor actor, UUID id);
}
