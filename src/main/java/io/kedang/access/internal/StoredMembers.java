package io.kedang.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.AccessError;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.Members;
import io.kedang.access.Role;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Members over the tenant's table. What is held in memory is at most {@link #REMEMBERED} old: a removal takes effect everywhere within that time. */
@Singleton
class StoredMembers implements Members {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private record Key(UUID tenant, String userId) {
    }

    private final TenantSessions sessions;
    private final Cache<Key, Member> byUser = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(REMEMBERED).build();

    StoredMembers(TenantSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Optional<Member>> ofUser(Tenant tenant, String userId) {
        var known = remembered(tenant, userId);
        if (known.isPresent()) {
            return Uni.createFrom().item(known);
        }
        return sessions.entities(tenant, session -> session.createQuery("from Member where userId = ?1", MemberEntity.class)
                .setParameter(1, userId).getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(MemberEntity::toMember))
                .invoke(found -> found.ifPresent(member -> byUser.put(new Key(tenant.id(), userId), member)));
    }

    @Override
    public Optional<Member> remembered(Tenant tenant, String userId) {
        return Optional.ofNullable(byUser.getIfPresent(new Key(tenant.id(), userId)));
    }

    @Override
    public Uni<List<Member>> list(Tenant tenant) {
        return query(tenant, "from Member where state <> 'removed' and userId not like 'service:%' order by name, id");
    }

    @Override
    public Uni<List<Member>> everybody(Tenant tenant) {
        return query(tenant, "from Member order by name, id");
    }

    @Override
    public Uni<List<Member>> everybody(Mutiny.Session session) {
        return session.createQuery("from Member order by name, id", MemberEntity.class).getResultList()
                .map(found -> found.stream().map(MemberEntity::toMember).toList());
    }

    private Uni<List<Member>> query(Tenant tenant, String hql) {
        return sessions.entities(tenant, session -> session.createQuery(hql, MemberEntity.class).getResultList())
                .map(found -> found.stream().map(MemberEntity::toMember).toList());
    }

    @Override
    public Uni<Member> add(Mutiny.Session session, UUID id, String userId, String email, String name, Role role, MemberState state) {
        return session.createQuery("from Member where userId = ?1", MemberEntity.class).setParameter(1, userId).getSingleResultOrNull()
                .chain(found -> found == null ? insert(session, id, userId, email, name, role, state) : reopen(session, found, name, role, state))
                .map(MemberEntity::toMember);
    }

    private static Uni<MemberEntity> insert(Mutiny.Session session, UUID id, String userId, String email, String name, Role role, MemberState state) {
        var member = new MemberEntity();
        member.id = id;
        member.userId = userId;
        member.email = email;
        member.createdAt = Instant.now();
        fill(member, name, role, state);
        return session.persist(member).call(session::flush).replaceWith(member);
    }

    private static Uni<MemberEntity> reopen(Mutiny.Session session, MemberEntity member, String name, Role role, MemberState state) {
        if (!"removed".equals(member.state)) {
            return Uni.createFrom().failure(Problem.of(AccessError.MEMBER_EXISTS));
        }
        fill(member, name, role, state);
        return session.flush().replaceWith(member);
    }

    private static void fill(MemberEntity member, String name, Role role, MemberState state) {
        member.name = name;
        member.role = role.key();
        member.state = state.name().toLowerCase(Locale.ROOT);
        member.updatedAt = Instant.now();
    }

    @Override
    public Uni<Member> remove(Mutiny.Session session, UUID id) {
        return present(session, id)
                .call(member -> notLastAdmin(session, member))
                .invoke(member -> member.state = "removed")
                .call(session::flush)
                .call(member -> leave(session, "delete from member_role where member = ?1", id))
                .call(member -> leave(session, "delete from team_member where member = ?1", id)).map(MemberEntity::toMember);
    }

    /** Who comes back begins anew. */
    private static Uni<Integer> leave(Mutiny.Session session, String sql, UUID id) {
        return session.createNativeQuery(sql).setParameter(1, id).executeUpdate();
    }

    private static Uni<MemberEntity> present(Mutiny.Session session, UUID id) {
        return session.find(MemberEntity.class, id)
                .onItem().transform(found -> found == null || "removed".equals(found.state) ? null : found)
                .onItem().ifNull().failWith(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }

    /** Locks the admins, so that two who remove each other at once do not both succeed. */
    private static Uni<Void> notLastAdmin(Mutiny.Session session, MemberEntity member) {
        if (!member.isAdmin()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("select id from member where role = 'admin' and state <> 'removed' for update", UUID.class).getResultList()
                .invoke(admins -> {
                    if (admins.stream().allMatch(member.id::equals)) {
                        throw Problem.of(AccessError.LAST_ADMIN);
                    }
                }).replaceWithVoid();
    }

    @Override
    public Uni<Void> arrived(Tenant tenant, Member member) {
        changed(tenant, member.userId());
        return sessions.entities(tenant, session -> session.createMutationQuery(
                "update Member set state = case when state = 'invited' then 'active' else state end, lastSeenAt = ?1 where id = ?2")
                .setParameter(1, Instant.now()).setParameter(2, member.id()).executeUpdate()).replaceWithVoid();
    }

    @Override
    public void changed(Tenant tenant, String userId) {
        byUser.invalidate(new Key(tenant.id(), userId));
    }
}
