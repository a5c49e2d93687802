package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.AccessJournal;
import io.kedang.access.AccessJournal.Deed;
import io.kedang.access.Actor;
import io.kedang.access.MemberGrants;
import io.kedang.access.Right;
import io.kedang.access.Scope;
import io.kedang.access.Team;
import io.kedang.access.Teams;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Teams over the tenant's tables. One change at a time in a company, so that no circle can close between two. */
@ApplicationScoped
class StoredTeams implements Teams {

    private static final Statement ONE_AT_A_TIME = Statement.of("LOCK TABLE team IN SHARE ROW EXCLUSIVE MODE");
    private static final Statement ALL = Statement.of("""
            SELECT id, name, parent, (SELECT coalesce(array_agg(member ORDER BY member), '{}') FROM team_member WHERE team = team.id), revision FROM team ORDER BY name, id""");
    private static final String INSERT = "INSERT INTO team (id, name, parent) VALUES ($1, $2, $3)";
    private static final String UPDATE = "UPDATE team SET name = $2, parent = $3, revision = revision + 1, updated_at = now() WHERE id = $1";
    private static final String DELETE = "DELETE FROM team WHERE id = $1";
    private static final String CLEAR = "DELETE FROM team_member WHERE team = $1";
    private static final String FILL = "INSERT INTO team_member (team, member) SELECT $1::uuid, id FROM member WHERE id = ANY($2) AND state <> 'removed'";
    private static final Statement MEMBERS = Statement.of("SELECT id FROM member WHERE state <> 'removed'");

    private final TenantSessions sessions;
    private final MemberGrants grants;
    private final AccessJournal journal;

    StoredTeams(TenantSessions sessions, MemberGrants grants, AccessJournal journal) {
        this.sessions = sessions;
        this.grants = grants;
        this.journal = journal;
    }

    @Override
    public Uni<List<Team>> list(Actor actor) {
        return sessions.readOne(actor.tenant(), ALL).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(StoredTeams::team).toList());
    }

    private static Team team(Row row) {
        return new Team(row.getUUID(0), row.getString(1), row.getUUID(2), List.of(row.getArrayOfUUIDs(3)), row.getLong(4));
    }

    /** What there is while nobody else changes it. */
    private Uni<Void> alone(Actor actor, TenantConnection connection, Function<List<Team>, Uni<Void>> work) {
        return connection.execute(ONE_AT_A_TIME)
                .chain(() -> connection.execute(RoleRows.ALL)).invoke(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> RoleRows.role(row, actor.grants())).forEach(StoredTeams::mustBeHeld))
                .chain(() -> connection.execute(ALL)).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(StoredTeams::team).toList())
                .chain(work::apply);
    }

    /** Teams decide what roles that speak of them give. */
    private static void mustBeHeld(TenantRole role) {
        var ofTeams = role.grants().grants().values().stream().flatMap(List::stream).anyMatch(grant -> grant.scope() instanceof Scope.Team);
        if (ofTeams && !role.grantable()) {
            throw Problem.of(AccessError.MORE_THAN_HELD);
        }
    }

    @Override
    public Uni<Team> create(Actor actor, String name, UUID parent, List<UUID> members) {
        actor.mustHave(Right.MANAGE_ROLES);
        var team = new Team(Ids.next(), name, parent, List.copyOf(members), 1);
        return changed(actor, connection -> alone(actor, connection, all -> people(connection).invoke(people -> TeamCheck.of(team, all, people, actor.request().lang()))
                        .chain(() -> connection.execute(Statement.of(INSERT, team.id(), team.name().strip(), parent)))
                        .chain(() -> filled(connection, team))
                        .chain(() -> noted(connection, actor, Deed.TEAM_CREATED, team.id(), List.of("name", "parent", "members"), null))))
                .chain(() -> found(actor, team.id()));
    }

    private static Uni<List<UUID>> people(TenantConnection connection) {
        return connection.execute(MEMBERS).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList());
    }

    private static Uni<Void> filled(TenantConnection connection, Team team) {
        return connection.execute(Statement.of(FILL, team.id(), team.members().toArray(UUID[]::new))).replaceWithVoid();
    }

    private Uni<Void> noted(TenantConnection connection, Actor actor, Deed deed, UUID id, List<String> changed, String detail) {
        return connection.execute(journal.statement(actor, deed, "team", id, changed, detail, null)).replaceWithVoid();
    }

    private Uni<Void> changed(Actor actor, Function<TenantConnection, Uni<Void>> work) {
        return sessions.write(actor.tenant(), work).invoke(() -> grants.changed(actor.tenant()));
    }

    private Uni<Team> found(Actor actor, UUID id) {
        return list(actor).map(all -> one(all, id));
    }

    private static Team one(List<Team> all, UUID id) {
        return find(all, id).orElseThrow(() -> Problem.of(AccessError.TEAM_NOT_FOUND));
    }

    static Optional<Team> find(List<Team> all, UUID id) {
        return all.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    @Override
    public Uni<Team> change(Actor actor, UUID id, long expectedRevision, String name, UUID parent, List<UUID> members) {
        actor.mustHave(Right.MANAGE_ROLES);
        return changed(actor, connection -> alone(actor, connection, all -> {
            var before = one(all, id);
            if (before.revision() != expectedRevision) {
                throw Problem.of(AccessError.TEAM_CHANGED).with("revision", before.revision());
            }
            var after = new Team(id, name, parent, List.copyOf(members), before.revision() + 1);
            return people(connection).invoke(people -> TeamCheck.of(after, all, people, actor.request().lang()))
                    .chain(() -> connection.execute(Statement.of(UPDATE, id, name.strip(), parent)))
                    .chain(() -> connection.execute(Statement.of(CLEAR, id)))
                    .chain(() -> filled(connection, after))
                    .chain(() -> noted(connection, actor, Deed.TEAM_CHANGED, id, TeamCheck.differing(before, after), TeamCheck.moves(before, after)));
        })).chain(() -> found(actor, id));
    }

    @Override
    public Uni<Void> delete(Actor actor, UUID id) {
        actor.mustHave(Right.MANAGE_ROLES);
        return changed(actor, connection -> alone(actor, connection, all -> {
            one(all, id);
            if (all.stream().anyMatch(team -> id.equals(team.parent()))) {
                throw Problem.of(AccessError.TEAM_IN_USE);
            }
            return connection.execute(Statement.of(DELETE, id)).chain(() -> noted(connection, actor, Deed.TEAM_DELETED, id, List.of(), null));
        }));
    }
}
