package io.kedang.audit.internal.chain;

import io.kedang.audit.AuditSettings;
import io.kedang.audit.ChainConfig;
import io.kedang.audit.internal.watch.Pace;
import io.kedang.audit.internal.watch.StoredSettings;
import io.kedang.kernel.Worker;
import io.kedang.outbox.Outbox;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Chains what a company's journal has gained, batch by batch. Any node may do it at any time; of two at once one begins anew behind the other. */
@ApplicationScoped
class ChainPass {

    private static final Logger LOG = Logger.getLogger(ChainPass.class);
    private static final String UNIQUE_VIOLATION = "23505";
    private static final Duration NEWS = Duration.ofHours(1);
    private static final int MOST_TRIES = 20;
    private static final int LONGEST_STEP_ASIDE_MILLIS = 60;

    private final ChainStore store;
    private final ChainConfig config;
    private final StoredSettings settings;
    private final Outbox outbox;

    ChainPass(ChainStore store, ChainConfig config, StoredSettings settings, Outbox outbox) {
        this.store = store;
        this.config = config;
        this.settings = settings;
        this.outbox = outbox;
    }

    /** How far a pass came. @param waiting whether entries are there that a transaction under way keeps from being chained */
    record Outcome(long seq, long chained, boolean waiting) {
    }

    Uni<Outcome> run(Tenant tenant) {
        return run(tenant, 0, 0);
    }

    private Uni<Outcome> run(Tenant tenant, long chained, int tries) {
        return store.next(tenant, config.batch()).chain(next -> next.entries().isEmpty() ? Uni.createFrom().item(new Outcome(next.tail().seq(), chained, next.waiting()))
                : add(tenant, next, chained, tries));
    }

    private Uni<Outcome> add(Tenant tenant, ChainStore.Next next, long chained, int tries) {
        return settings.of(tenant).chain(wanted -> Worker.call(() -> Link.behind(next.tail(), tenant.id(), next.entries()))
                        .chain(links -> store.add(tenant, links, through(next), watched(wanted, next.entries()))).call(mails -> mails > 0 ? told(tenant) : Uni.createFrom().voidItem()).replaceWith(true))
                .onFailure(ChainPass::overtaken).recoverWithUni(failure -> stepAside(failure, tries))
                .chain(added -> !added ? run(tenant, chained, tries + 1)
                        : all(next) ? Uni.createFrom().item(new Outcome(next.tail().seq() + next.entries().size(), chained + next.entries().size(), next.waiting()))
                        : run(tenant, chained + next.entries().size(), 0));
    }

    /** They are written down; at worst they leave a little later. */
    private Uni<Void> told(Tenant tenant) {
        return outbox.wake(tenant).onFailure().invoke(failure -> LOG.warnf("mails of alerts of tenant %s wait: %s", tenant.id(), failure.getMessage())).onFailure().recoverWithNull();
    }

    /** What alerts watch, of entries that are news. */
    private static List<Statement> watched(AuditSettings wanted, List<ChainEntry> entries) {
        var pace = new Pace(wanted);
        var old = OffsetDateTime.now().minus(NEWS);
        entries.stream().filter(entry -> entry.at().isAfter(old))
                .forEach(entry -> pace.count(entry.actor(), entry.action(), entry.result(), entry.at(), entry.targets().size(), entry.times()));
        return pace.statements();
    }

    private boolean all(ChainStore.Next next) {
        return next.entries().size() < config.batch();
    }

    /** A full batch may end within a transaction: the next goes on behind its last entry. After a restore nothing is certain before all is chained. */
    private String through(ChainStore.Next next) {
        if (all(next)) {
            return next.tail().now();
        }
        return next.tail().elsewhere() ? next.tail().through() : next.entries().get(next.entries().size() - 1).xid();
    }

    /** Another node was faster. */
    private static boolean overtaken(Throwable failure) {
        return failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    private static Uni<Boolean> stepAside(Throwable failure, int tries) {
        return tries >= MOST_TRIES ? Uni.createFrom().failure(failure)
                : Uni.createFrom().item(false).onItem().delayIt().by(Duration.ofMillis(1 + ThreadLocalRandom.current().nextInt(LONGEST_STEP_ASIDE_MILLIS)));
    }
}
