package io.kedang.audit.internal.watch;

import io.kedang.audit.Action;
import io.kedang.audit.Checkpoint;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.internal.chain.Checkpoints;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Removes entries whose time is over: behind a checkpoint of its own that is kept, so that the rest still verifies, and by the owner of the tables,
 * since nobody who serves requests can. Some at a time; what an interruption leaves is removed the next day.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int SLICE = 20_000;
    /** The first entry that is kept is younger; entries are chained about in the order of time. */
    private static final String CUT = "SELECT min(seq) - 1 FROM journal_chain WHERE at >= $1";
    private static final String FIRST = "SELECT min(seq) FROM journal_chain";
    private static final String REMOVE = """
            WITH over AS (DELETE FROM journal_chain WHERE seq <= %1$d AND seq < (SELECT min(seq) FROM journal_chain) + %2$d RETURNING xid, entry)
            DELETE FROM journal j USING over WHERE j.xid = over.xid AND j.id = over.entry""";
    private static final String OLD_PACE = "DELETE FROM journal_pace WHERE minute < now() - interval '3 hours'";

    private final TenantRegistry tenants;
    private final TenantSessions sessions;
    private final TenantSchemas schemas;
    private final Checkpoints checkpoints;
    private final StoredSettings settings;
    private final Journal journal;

    Retention(TenantRegistry tenants, TenantSessions sessions, TenantSchemas schemas, Checkpoints checkpoints, StoredSettings settings, Journal journal) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.schemas = schemas;
        this.checkpoints = checkpoints;
        this.settings = settings;
        this.journal = journal;
    }

    @Scheduled(cron = "0 23 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> everyNight() {
        return tenants.all().onItem().transformToMulti(all -> Multi.createFrom().iterable(all.stream().filter(Tenant::served).toList()))
                .onItem().transformToUniAndConcatenate(tenant -> run(tenant)
                        .onFailure().invoke(failure -> LOG.warnf("old entries of tenant %s stay: %s", tenant.id(), failure.getMessage()))
                        .onFailure().recoverWithNull())
                .collect().last().replaceWithVoid();
    }

    /** All that is over for one company. */
    public Uni<Void> run(Tenant tenant) {
        return sessions.writeTogether(tenant, List.of(Statement.of(OLD_PACE)))
                .chain(() -> settings.of(tenant))
                .chain(wanted -> wanted.keepMonths() == 0 ? Uni.createFrom().voidItem() : cut(tenant, OffsetDateTime.now(ZoneOffset.UTC).minusMonths(wanted.keepMonths())));
    }

    private Uni<Void> cut(Tenant tenant, OffsetDateTime before) {
        return number(tenant, Statement.of(CUT, before)).chain(last -> number(tenant, Statement.of(FIRST))
                .chain(first -> last == null || first == null || last < first ? Uni.createFrom().voidItem() : cut(tenant, first, last)));
    }

    private Uni<Void> cut(Tenant tenant, long first, long last) {
        return checkpoints.sign(tenant, last, Checkpoint.CUT)
                .chain(() -> journal.writeAlone(tenant, new JournalEntry(null, Action.JOURNAL_TRIMMED, false, "journal", null, List.of(), first + "-" + last, null, null, List.of())))
                .chain(() -> remove(tenant, first, last));
    }

    private Uni<Void> remove(Tenant tenant, long first, long last) {
        return schemas.maintain(tenant, REMOVE.formatted(last, SLICE))
                .chain(() -> first + SLICE > last ? Uni.createFrom().voidItem() : remove(tenant, first + SLICE, last));
    }

    private Uni<Long> number(Tenant tenant, Statement statement) {
        return sessions.readOne(tenant, statement).map(rows -> rows.iterator().next().getLong(0));
    }
}
