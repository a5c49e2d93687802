package io.kedang.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.ApiKey;
import io.kedang.access.ApiKeys;
import io.kedang.tenancy.ControlSessions;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keys over the companies' tables. What is held in memory is at most {@link #REMEMBERED} old: a key revoked at another node is good no longer than that. */
@ApplicationScoped
class StoredApiKeys implements ApiKeys {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final String LIST = "SELECT * FROM api_key ORDER BY created_at DESC, id DESC LIMIT 1000";
    private static final String FIND = "SELECT * FROM api_key WHERE prefix = $1";
    private static final String ADD = """
            INSERT INTO api_key (id, prefix, hash, member, name, templates, actions, addresses, created_by, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)""";
    private static final String REVOKE = "UPDATE api_key SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL RETURNING prefix";
    private static final String REVOKE_ALL = "UPDATE api_key SET revoked_at = now() WHERE member = $1 AND revoked_at IS NULL RETURNING prefix";

    private final ControlSessions control;
    private final TenantRegistry tenants;
    private final TenantSessions sessions;
    private final Cache<String, Optional<KnownKey>> byPrefix = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build();

    StoredApiKeys(ControlSessions control, TenantRegistry tenants, TenantSessions sessions) {
        this.control = control;
        this.tenants = tenants;
        this.sessions = sessions;
    }

    /** @return null when it is not in memory */
    Optional<KnownKey> remembered(String prefix) {
        return byPrefix.getIfPresent(prefix);
    }

    Uni<Optional<KnownKey>> find(String prefix) {
        return tenantOf(prefix).chain(found -> found.filter(Tenant::served).map(tenant -> findIn(tenant, prefix)).orElseGet(StoredApiKeys::none))
                .invoke(found -> byPrefix.put(prefix, found));
    }

    private static <T> Uni<Optional<T>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Tenant>> tenantOf(String prefix) {
        return control.entities(session -> session.createNativeQuery("select tenant_id from control.api_key_prefix where prefix = ?1", UUID.class)
                .setParameter(1, prefix).getSingleResultOrNull()).chain(id -> id == null ? none() : tenants.find(id));
    }

    private Uni<Optional<KnownKey>> findIn(Tenant tenant, String prefix) {
        return sessions.readOne(tenant, Statement.of(FIND, prefix)).map(rows -> stream(rows).findFirst()
                .map(row -> new KnownKey(tenant.organizationId(), ApiKeyRows.read(row), row.getBuffer("hash").getBytes())));
    }

    @Override
    public Uni<List<ApiKey>> list(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(LIST)).map(rows -> stream(rows).map(ApiKeyRows::read).toList());
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    @Override
    public Uni<Void> announce(Tenant tenant, String prefix) {
        return control.entities(session -> session.createNativeQuery("insert into control.api_key_prefix (prefix, tenant_id) values (?1, ?2)")
                .setParameter(1, prefix).setParameter(2, tenant.id()).executeUpdate()).replaceWithVoid();
    }

    @Override
    public Statement adding(ApiKey key, byte[] hash) {
        var templates = key.scope().templates();
        return Statement.of(ADD, key.id(), key.prefix(), io.vertx.core.buffer.Buffer.buffer(hash), key.member(), key.name(),
                templates.isEmpty() ? null : templates.toArray(String[]::new), key.scope().actions().toArray(String[]::new),
                key.networks().stream().map(Object::toString).toArray(String[]::new), key.createdBy(), key.expiresAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Statement revoking(UUID id) {
        return Statement.of(REVOKE, id);
    }

    @Override
    public Statement revokingAllOf(UUID member) {
        return Statement.of(REVOKE_ALL, member);
    }

    @Override
    public void changed(String prefix) {
        byPrefix.invalidate(prefix);
    }
}
