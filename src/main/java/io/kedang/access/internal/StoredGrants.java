package io.kedang.access.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Grants;
import io.kedang.access.Member;
import io.kedang.access.MemberGrants;
import io.kedang.access.Reach;
import io.kedang.access.Role;
import io.kedang.access.RoleDocuments;
import io.kedang.access.RoleGrants;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Rights over the tenant's tables. What is held in memory is at most {@link #REMEMBERED} old: a changed role takes effect everywhere within that time. */
@Singleton
class StoredGrants implements MemberGrants {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /** Whom a member shares a team with, or leads: the member's teams and all below. */
    private static final String MATES = """
            WITH RECURSIVE below AS (SELECT team AS id FROM team_member WHERE member = $1 UNION SELECT t.id FROM team t JOIN below b ON t.parent = b.id)
            SELECT array_agg(DISTINCT m.member) FROM team_member m JOIN below b ON b.id = m.team""";
    private static final String LOAD = "SELECT r.key, r.document::text, (" + MATES + ") FROM role r WHERE r.key IN (SELECT role FROM member_role WHERE member = $1)"
            + " OR r.key = 'staff' AND NOT EXISTS (SELECT FROM member_role WHERE member = $1) ORDER BY r.key";

    private record Key(UUID tenant, UUID member, Role role) {

        static Key of(Tenant tenant, Member member) {
            return new Key(tenant.id(), member.id(), member.role());
        }
    }

    private final TenantSessions sessions;
    private final OwnerIndex index;
    private final Cache<Key, Grants> known = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(REMEMBERED).build();
    /** Roles are read again and again, and seldom change. */
    private final Cache<String, JsonNode> documents = Caffeine.newBuilder().maximumSize(2_000).build();

    StoredGrants(TenantSessions sessions, OwnerIndex index) {
        this.sessions = sessions;
        this.index = index;
    }

    @Override
    public Uni<Grants> of(Tenant tenant, Member member) {
        return remembered(tenant, member).map(have -> Uni.createFrom().item(have))
                .orElseGet(() -> load(tenant, member).invoke(grants -> known.put(Key.of(tenant, member), grants)));
    }

    @Override
    public Optional<Grants> remembered(Tenant tenant, Member member) {
        return Optional.ofNullable(known.getIfPresent(Key.of(tenant, member)));
    }

    private Uni<Grants> load(Tenant tenant, Member member) {
        return member.role() == Role.ADMIN ? Uni.createFrom().item(Grants.ofBase(Role.ADMIN, member.id()))
                : sessions.readOne(tenant, Statement.of(LOAD, member.id())).map(rows -> grants(member, rows)).invoke(grants -> index.wanted(tenant, grants));
    }

    private Grants grants(Member member, RowSet<Row> rows) {
        var all = StreamSupport.stream(rows.spliterator(), false).toList();
        return Grants.of(all.stream().map(this::role).toList(), new Reach(member.id(), mates(member, all)));
    }

    private RoleGrants role(Row row) {
        return RoleDocuments.read(row.getString(0), documents.get(row.getString(1), StoredGrants::parse));
    }

    private static Set<UUID> mates(Member member, List<Row> rows) {
        var mates = new HashSet<UUID>(Set.of(member.id()));
        if (!rows.isEmpty() && rows.get(0).getArrayOfUUIDs(2) != null) {
            mates.addAll(List.of(rows.get(0).getArrayOfUUIDs(2)));
        }
        return Set.copyOf(mates);
    }

    static JsonNode parse(String document) {
        try {
            return JsonLimits.mapper().readTree(document);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored role is not JSON", stored);
        }
    }

    @Override
    public void changed(Tenant tenant) {
        known.asMap().keySet().removeIf(key -> key.tenant().equals(tenant.id()));
    }
}
