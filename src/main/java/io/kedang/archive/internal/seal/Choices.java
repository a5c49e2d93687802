package io.kedang.archive.internal.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Sensitivity;
import io.kedang.archive.internal.RecordJson;
import io.kedang.crypto.CryptoConfig;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What each company chose to encrypt: the setting {@code encryption}. Of a company that never chose, nothing. */
@ApplicationScoped
public class Choices {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String INSERT = "INSERT INTO setting (key, value) VALUES ('encryption', jsonb_build_object('sensitivities', $1::text[]))";
    private static final String SENSITIVITIES = "sensitivities";
    private static final Statement SELECT = Statement.of("SELECT value::text FROM setting WHERE key = 'encryption'");

    private final TenantSessions sessions;
    private final Cache<UUID, Set<Sensitivity>> known;

    Choices(TenantSessions sessions, CryptoConfig config) {
        this.sessions = sessions;
        this.known = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(remembered(config)).build();
    }

    /** How long a node may go by an older choice, never longer than by older keys; work that follows a change of either waits for longer. */
    private static Duration remembered(CryptoConfig config) {
        return REMEMBERED.compareTo(config.remembered()) < 0 ? REMEMBERED : config.remembered();
    }

    public Uni<Set<Sensitivity>> of(Tenant tenant) {
        var chosen = known.getIfPresent(tenant.id());
        return chosen != null ? Uni.createFrom().item(chosen) : stored(tenant).invoke(found -> known.put(tenant.id(), found));
    }

    /** As it stands now. */
    public Uni<Set<Sensitivity>> stored(Tenant tenant) {
        return sessions.readOne(tenant, SELECT).map(Choices::read);
    }

    public void changed(Tenant tenant) {
        known.invalidate(tenant.id());
    }

    public static List<String> names(Set<Sensitivity> chosen) {
        return chosen.stream().sorted().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }

    public static Statement store(Set<Sensitivity> chosen) {
        return Statement.of(INSERT + " ON CONFLICT (key) DO UPDATE SET value = excluded.value", (Object) names(chosen).toArray(String[]::new));
    }

    /** The first choice, of a company that has none. */
    public static Statement begin(Set<Sensitivity> chosen) {
        return Statement.of(INSERT + " ON CONFLICT DO NOTHING", (Object) names(chosen).toArray(String[]::new));
    }

    static Set<Sensitivity> read(RowSet<Row> rows) {
        var chosen = EnumSet.noneOf(Sensitivity.class);
        rows.forEach(row -> RecordJson.object(row.getString(0)).path(SENSITIVITIES).forEach(one -> chosen.add(Sensitivity.ofKey(one.asText()))));
        return Set.copyOf(chosen);
    }
}
