package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.AccessJournal;
import io.kedang.access.AccessJournal.Deed;
import io.kedang.access.Actor;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.access.Roles;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who has which roles. That somebody is an admin is said by the member's own row; a member without any row of a role is staff. */
@ApplicationScoped
class RoleMembers {

    private static final String ALL = """
            SELECT m.id, CASE WHEN m.role = 'admin' THEN array_prepend('admin', r.roles) WHEN r.roles = '{}' THEN '{staff}' ELSE r.roles END
            FROM member m, LATERAL (SELECT coalesce(array_agg(role ORDER BY role <> 'staff', role), '{}') AS roles FROM member_role WHERE member = m.id) r
            WHERE m.state <> 'removed'""";
    private static final String LOCK = "SELECT user_id FROM member WHERE id = $1 AND state <> 'removed' FOR UPDATE";
    /** In one order, so that two who take the role from each other at once wait, and the second finds one admin left. */
    private static final String ADMINS = "SELECT id FROM member WHERE role = 'admin' AND state <> 'removed' ORDER BY id FOR UPDATE";
    private static final String BASE = "UPDATE member SET role = $2, updated_at = now() WHERE id = $1";
    private static final String CLEAR = "DELETE FROM member_role WHERE member = $1";
    private static final String GIVE = "INSERT INTO member_role (member, role) SELECT $1::uuid, unnest($2::text[])";
    private static final String MOVE = "INSERT INTO member_role (member, role) SELECT member, $2::text FROM member_role WHERE role = $1 ON CONFLICT DO NOTHING";
    private static final String LEAVE = "DELETE FROM member_role WHERE role = $1";

    private final TenantSessions sessions;
    private final MemberGrants grants;
    private final Members members;
    private final AccessJournal journal;
    private final RuledRoles ruled;

    RoleMembers(TenantSessions sessions, MemberGrants grants, Members members, AccessJournal journal, RuledRoles ruled) {
        this.sessions = sessions;
        this.grants = grants;
        this.members = members;
        this.journal = journal;
        this.ruled = ruled;
    }

    Uni<Map<UUID, List<String>>> all(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(ALL)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getUUID(0), row -> List.of(row.getArrayOfStrings(1)))));
    }

    Uni<Void> move(TenantConnection connection, String from, String to) {
        return (to == null ? Uni.createFrom().voidItem() : connection.execute(Statement.of(MOVE, from, to)).replaceWithVoid())
                .chain(() -> connection.execute(Statement.of(LEAVE, from))).replaceWithVoid();
    }

    Uni<Void> assign(Actor actor, UUID member, List<String> keys) {
        var wanted = List.copyOf(new java.util.LinkedHashSet<>(keys));
        if (wanted.isEmpty() || wanted.size() > Roles.MOST_OF_MEMBER) {
            throw Problem.of(AccessError.ROLE_INVALID, List.of(RoleCheck.violation("/roles", "roles_of_member", actor.request().lang(), Roles.MOST_OF_MEMBER)));
        }
        return sessions.write(actor.tenant(), connection -> connection.execute(Statement.of(ADMINS))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).collect(Collectors.toSet()))
                        .chain(admins -> user(connection, member).call(user -> roles(connection, actor)
                                .chain(roles -> had(connection, member).invoke(had -> check(actor, wanted, had, roles, admins))
                                        .chain(had -> write(connection, actor, member, wanted, had))))))
                .invoke(user -> members.changed(actor.tenant(), user))
                .invoke(() -> grants.changed(actor.tenant())).replaceWithVoid();
    }

    private static Uni<String> user(TenantConnection connection, UUID member) {
        return connection.execute(Statement.of(LOCK, member)).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(AccessError.MEMBER_NOT_FOUND);
            }
            return rows.iterator().next().getString(0);
        });
    }

    private Uni<Map<String, TenantRole>> roles(TenantConnection connection, Actor actor) {
        return ruled.keptFrom(actor, connection).chain(kept -> connection.execute(RoleRows.ALL).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> RoleRows.role(row, actor.grants(), kept)).collect(Collectors.toMap(TenantRole::key, Function.identity()))));
    }

    private static Uni<List<String>> had(TenantConnection connection, UUID member) {
        return connection.execute(Statement.of(ALL + " AND m.id = $1", member)).map(rows -> List.of(rows.iterator().next().getArrayOfStrings(1)));
    }

    /** Who gives a role must hold it, and so must who takes one away; what stays is not touched. */
    private static void check(Actor actor, List<String> wanted, List<String> had, Map<String, TenantRole> roles, java.util.Set<UUID> admins) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!roles.containsKey(wanted.get(i))) {
                throw Problem.of(AccessError.ROLE_INVALID, List.of(RoleCheck.violation("/roles/" + i, "unknown_role", actor.request().lang())));
            }
        }
        var touched = Stream.concat(wanted.stream().filter(key -> !had.contains(key)), had.stream().filter(key -> !wanted.contains(key))).map(roles::get).toList();
        if (!touched.stream().allMatch(TenantRole::assignable)) {
            actor.mustHave(Right.MANAGE_ROLES);
        }
        if (!touched.stream().allMatch(TenantRole::grantable)) {
            throw Problem.of(AccessError.MORE_THAN_HELD);
        }
        if (had.contains(Role.ADMIN.key()) && !wanted.contains(Role.ADMIN.key()) && admins.size() < 2) {
            throw Problem.of(AccessError.LAST_ADMIN);
        }
    }

    private Uni<Void> write(TenantConnection connection, Actor actor, UUID member, List<String> wanted, List<String> had) {
        var admin = wanted.contains(Role.ADMIN.key());
        var others = wanted.stream().filter(key -> !key.equals(Role.ADMIN.key())).toArray(String[]::new);
        return connection.execute(Statement.of(BASE, member, (admin ? Role.ADMIN : Role.STAFF).key()))
                .chain(() -> connection.execute(Statement.of(CLEAR, member)))
                .chain(() -> connection.execute(Statement.of(GIVE, member, others)))
                .chain(() -> connection.execute(journal.statement(actor, Deed.MEMBER_ROLES_CHANGED, "member", member, wanted, String.join(",", had) + " → " + String.join(",", wanted), null)))
                .replaceWithVoid();
    }
}
