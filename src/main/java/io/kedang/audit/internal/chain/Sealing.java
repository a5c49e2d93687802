package io.kedang.audit.internal.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.audit.ChainConfig;
import io.kedang.audit.ChainVerdict;
import io.kedang.audit.Checkpoint;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Signs a checkpoint after so many entries, and after a day when there are any; and never over entries that do not hold. */
@ApplicationScoped
class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final int MOST_COMPANIES = 20_000;
    private static final String LAST = """
            SELECT coalesce(max(seq), 0) AS seq, coalesce(max(at), (SELECT at FROM journal_chain ORDER BY seq LIMIT 1)) AS at
            FROM (SELECT seq, at FROM journal_checkpoint ORDER BY at DESC LIMIT 1) last""";

    private final ChainCheck check;
    private final Checkpoints checkpoints;
    private final ChecksMade checks;
    private final TenantSessions sessions;
    private final ChainConfig config;
    private final Cache<UUID, Sealed> known = Caffeine.newBuilder().maximumSize(MOST_COMPANIES).build();

    /** Where the last checkpoint is, and since when; before the first, when the chain began. */
    private record Sealed(long seq, Instant at) {
    }

    Sealing(ChainCheck check, Checkpoints checkpoints, ChecksMade checks, TenantSessions sessions, ChainConfig config) {
        this.check = check;
        this.checkpoints = checkpoints;
        this.checks = checks;
        this.sessions = sessions;
        this.config = config;
    }

    /** @param seq the last entry of the chain */
    Uni<Void> sealWhenDue(Tenant tenant, long seq) {
        return seq == 0 ? Uni.createFrom().voidItem() : last(tenant).chain(last -> due(last, seq) ? seal(tenant, last) : Uni.createFrom().voidItem());
    }

    private boolean due(Sealed last, long seq) {
        return seq - last.seq() >= config.checkpointEntries() || seq > last.seq() && last.at().plus(config.checkpointAge()).isBefore(Instant.now());
    }

    private Uni<Sealed> last(Tenant tenant) {
        var remembered = known.getIfPresent(tenant.id());
        return remembered != null ? Uni.createFrom().item(remembered)
                : sessions.readOne(tenant, Statement.of(LAST)).map(rows -> rows.iterator().next())
                        .map(row -> new Sealed(row.getLong("seq"), row.getOffsetDateTime("at").toInstant()))
                        .invoke(last -> known.put(tenant.id(), last));
    }

    private Uni<Void> seal(Tenant tenant, Sealed last) {
        return check.look(tenant, last.seq() + 1, 2 * config.checkpointEntries())
                .call(verdict -> checks.keep(tenant, null, verdict))
                .chain(verdict -> verdict.well() ? sign(tenant, verdict) : refused(tenant, last, verdict));
    }

    private Uni<Void> sign(Tenant tenant, ChainVerdict verdict) {
        return checkpoints.sign(tenant, verdict.to(), Checkpoint.REGULAR).replaceWithVoid()
                .invoke(() -> known.put(tenant.id(), new Sealed(verdict.to(), Instant.now())));
    }

    /** Looked at again when the next checkpoint is due, not with each entry. */
    private Uni<Void> refused(Tenant tenant, Sealed last, ChainVerdict verdict) {
        LOG.errorf("the journal of tenant %s does not hold: %s at entry %d", tenant.id(), verdict.fault(), verdict.entry());
        known.put(tenant.id(), new Sealed(Math.max(last.seq(), verdict.to()), Instant.now()));
        return Uni.createFrom().voidItem();
    }
}
