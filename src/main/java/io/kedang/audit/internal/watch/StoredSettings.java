package io.kedang.audit.internal.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.audit.AuditSettings;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** The setting {@code audit}; remembered for some seconds. */
@ApplicationScoped
public class StoredSettings {

    private static final String SELECT = "SELECT value::text FROM setting WHERE key = 'audit'";
    private static final String UPSERT = "INSERT INTO setting (key, value) VALUES ('audit', $1::text::jsonb) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TenantSessions sessions;
    private final Cache<UUID, AuditSettings> known = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofSeconds(20)).build();

    StoredSettings(TenantSessions sessions) {
        this.sessions = sessions;
    }

    public Uni<AuditSettings> of(Tenant tenant) {
        var remembered = known.getIfPresent(tenant.id());
        return remembered != null ? Uni.createFrom().item(remembered)
                : sessions.readOne(tenant, Statement.of(SELECT)).map(StoredSettings::settings).invoke(settings -> known.put(tenant.id(), settings));
    }

    private static AuditSettings settings(RowSet<Row> rows) {
        try {
            var settings = rows.size() == 0 ? AuditSettings.USUAL : JSON.readValue(rows.iterator().next().getString(0), AuditSettings.class);
            return settings.mistakes().isEmpty() ? settings : AuditSettings.USUAL;
        } catch (JsonProcessingException otherwiseChanged) {
            return AuditSettings.USUAL;
        }
    }

    /** The statement that keeps them; to be run with the journal's. */
    Statement keep(AuditSettings settings) {
        return Statement.of(UPSERT, json(settings));
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void forget(Tenant tenant) {
        known.invalidate(tenant.id());
    }
}
