package io.kedang.archive.internal.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Sensitivity;
import io.kedang.archive.internal.RecordJson;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What each company chose to encrypt: the setting {@code encryption}. Of a company that never chose, nothing. */
@ApplicationScoped
public class Choices {

    /** How long a node may go by an older choice; work that follows a change of it waits for longer. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);
    static final String KEY = "encryption";
    static final String SENSITIVITIES = "sensitivities";
    private static final Statement SELECT = Statement.of("SELECT value::text FROM setting WHERE key = 'encryption'");

    private final TenantSessions sessions;
    private final Cache<UUID, Set<Sensitivity>> known = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

    Choices(TenantSessions sessions) {
        this.sessions = sessions;
    }

    public Uni<Set<Sensitivity>> of(Tenant tenant) {
        var chosen = known.getIfPresent(tenant.id());
        return chosen != null ? Uni.createFrom().item(chosen) : stored(tenant).invoke(found -> known.put(tenant.id(), found));
    }

    /** As it stands now. */
    Uni<Set<Sensitivity>> stored(Tenant tenant) {
        return sessions.readOne(tenant, SELECT).map(Choices::read);
    }

    void changed(Tenant tenant) {
        known.invalidate(tenant.id());
    }

    static Set<Sensitivity> read(RowSet<Row> rows) {
        var chosen = EnumSet.noneOf(Sensitivity.class);
        rows.forEach(row -> RecordJson.object(row.getString(0)).path(SENSITIVITIES).forEach(one -> chosen.add(Sensitivity.ofKey(one.asText()))));
        return Set.copyOf(chosen);
    }
}
