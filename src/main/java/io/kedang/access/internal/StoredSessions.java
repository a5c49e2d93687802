package io.kedang.access.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.RoleRules;
import io.kedang.access.Sessions;
import io.kedang.access.signin.PolicyJson;
import io.kedang.access.signin.SigninPolicy;
import io.kedang.kernel.Lang;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions and policies over the companies' tables. The guard in memory is at most {@link #REMEMBERED} old. */
@Singleton
class StoredSessions implements Sessions, RoleRules {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final String GUARD = """
            SELECT (SELECT value FROM setting WHERE key = 'signin') AS policy,
              (SELECT jsonb_agg(jsonb_build_array(sid, member, extract(epoch FROM at)::bigint)) FROM session_end WHERE at > now() - interval '1 day') AS ended""";
    private static final String POLICY = "SELECT value FROM setting WHERE key = 'signin'";
    private static final String KEEP = "INSERT INTO setting (key, value) VALUES ('signin', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    private static final String SEEN = "SELECT * FROM session_seen WHERE member = $1 ORDER BY seen_at DESC LIMIT 200";
    private static final String LANGUAGE = "SELECT lang FROM session_seen WHERE member = $1 AND lang IS NOT NULL ORDER BY seen_at DESC LIMIT 1";
    /** A token lives for minutes; a day after, none is left that an ending must stop. */
    private static final String END = """
            WITH old AS (DELETE FROM session_end WHERE at < now() - interval '2 days')
            INSERT INTO session_end (member, sid) VALUES ($1, $2)""";

    private final TenantSessions sessions;
    private final ObjectMapper json;
    private final Cache<UUID, Guard> guards = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    StoredSessions(TenantSessions sessions, ObjectMapper json) {
        this.sessions = sessions;
        this.json = json;
    }

    Uni<Guard> guard(Tenant tenant) {
        return remembered(tenant).map(known -> Uni.createFrom().item(known)).orElseGet(() -> sessions.readOne(tenant, Statement.of(GUARD))
                .map(rows -> read(rows.iterator().next())).invoke(guard -> guards.put(tenant.id(), guard)));
    }

    Optional<Guard> remembered(Tenant tenant) {
        return Optional.ofNullable(guards.getIfPresent(tenant.id()));
    }

    private Guard read(Row row) {
        var ended = new HashSet<String>();
        var before = new HashMap<UUID, Long>();
        var rows = row.getJsonArray("ended");
        for (var entry : rows == null ? new JsonArray() : rows) {
            var end = (JsonArray) entry;
            if (end.getString(0) != null) {
                ended.add(end.getString(0));
            } else {
                before.merge(UUID.fromString(end.getString(1)), end.getLong(2), Math::max);
            }
        }
        return new Guard(policy(row.getJsonObject("policy")), ended, before);
    }

    private SigninPolicy policy(JsonObject stored) {
        try {
            return stored == null ? SigninPolicy.NONE : PolicyJson.read(json.readTree(stored.encode()), Lang.EN, new ArrayList<>());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Uni<SigninPolicy> policy(Tenant tenant) {
        return guard(tenant).map(Guard::policy);
    }

    @Override
    public Uni<Set<String>> roles(TenantConnection connection) {
        return connection.execute(Statement.of(POLICY)).map(rows -> rows.size() == 0 ? Set.of() : policy(rows.iterator().next().getJsonObject(0)).roles());
    }

    @Override
    public Statement keeping(SigninPolicy policy) {
        return Statement.of(KEEP, new JsonObject(PolicyJson.write(policy).toString()));
    }

    @Override
    public Uni<Map<String, Seen>> seen(Tenant tenant, UUID member) {
        return sessions.readOne(tenant, Statement.of(SEEN, member)).map(rows -> {
            var seen = new LinkedHashMap<String, Seen>();
            rows.forEach(row -> seen.put(row.getString("sid"), new Seen(row.getString("sid"), row.getString("agent"), row.getString("address"),
                    ApiKeyRows.instant(row, "began_at"), ApiKeyRows.instant(row, "seen_at"))));
            return seen;
        });
    }

    @Override
    public Uni<Lang> language(Tenant tenant, UUID member) {
        return sessions.readOne(tenant, Statement.of(LANGUAGE, member)).map(rows -> rows.size() == 0 ? tenant.lang() : Lang.of(rows.iterator().next().getString(0)));
    }

    @Override
    public Statement ending(UUID member, String sid) {
        return Statement.of(END, member, sid);
    }

    @Override
    public void changed(Tenant tenant) {
        guards.invalidate(tenant.id());
    }
}
