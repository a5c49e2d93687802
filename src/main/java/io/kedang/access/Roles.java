package io.kedang.access;

import io.kedang.kernel.Label;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The roles of a company and who has them. To see them takes {@link Right#MANAGE_ROLES}, {@link Right#MANAGE_MEMBERS} or {@link TemplateAction#MANAGE_MEMBERS} of some template;
 * to change them the first; to give and take them the first or, of roles that speak of nothing but such templates and that no {@link RoleRules} name, the last. Nobody gives
 * or touches more than they hold ({@link AccessError#MORE_THAN_HELD}), and an admin stays. Changes are journaled and hold within seconds on every node.
 */
public interface Roles {

    /** The most that a company may make. */
    int MOST = 100;
    /** The most that a member may have. */
    int MOST_OF_MEMBER = 10;

    /** {@code admin} and {@code staff} first, then by key. */
    Uni<List<TenantRole>> list(Actor actor);

    /** What they come to. */
    Uni<AccessMatrix> matrix(Actor actor);

    /** Fails with {@link AccessError#ROLE_NOT_FOUND}. */
    Uni<TenantRole> get(Actor actor, String key);

    /** Fails with {@link AccessError#ROLE_INVALID} and everything that is wrong, pointers into the draft. */
    Uni<TenantRole> create(Actor actor, RoleDraft draft);

    /** @param expectedRevision the revision that the change was made on; {@link AccessError#ROLE_CHANGED} when it is another now */
    Uni<TenantRole> change(Actor actor, String key, long expectedRevision, RoleDraft draft);

    /** @param instead key of the role that its members get; null when it has none, else {@link AccessError#ROLE_IN_USE} */
    Uni<Void> delete(Actor actor, String key, String instead);

    /** What all roles are called, by key: for showing what entries of the journal speak of. Says nothing of what they allow. */
    Uni<Map<String, Label>> names(Tenant tenant);

    /** Keys of the roles of a member. */
    Uni<List<String>> of(Actor actor, UUID member);

    /** By member, of all who are not removed. */
    Uni<Map<UUID, List<String>>> ofAll(Actor actor);

    /** Gives a member these roles instead of those that it had. @param keys at least one */
    Uni<Void> assign(Actor actor, UUID member, List<String> keys);

    /** What a company begins with: {@code admin} and {@code staff} get these names, the others are made where they are not there. For signing up. */
    Uni<Void> begin(Tenant tenant, List<RoleDraft> roles);
}
