package io.kedang.outbox.internal;

import io.kedang.kernel.Problem;
import io.kedang.outbox.Deliverer;
import io.kedang.outbox.Deliveries.State;
import io.kedang.outbox.DeliveryFailure;
import io.kedang.outbox.Outcome;
import io.kedang.outbox.OutboxConfig;
import io.kedang.outbox.Parcel;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantWorker;
import io.kedang.tenancy.WorkKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.OffsetDateTime;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Delivers what is due, some at once. Killed between delivering and writing that down, it or another delivers the same again, under the same id. */
@ApplicationScoped
class OutboxWorker implements TenantWorker {

    static final int AT_ONCE = 8;
    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
    private static final int TENANTS_AT_ONCE = 4;

    private final OutboxStore store;
    private final Instance<Deliverer> deliverers;
    private final OutboxConfig config;
    private final BackOff backOff;
    private final MeterRegistry metrics;

    OutboxWorker(OutboxStore store, @Any Instance<Deliverer> deliverers, OutboxConfig config, MeterRegistry metrics) {
        this.store = store;
        this.deliverers = deliverers;
        this.config = config;
        this.backOff = new BackOff(config.firstPause(), config.longestPause());
        this.metrics = metrics;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.OUTBOX;
    }

    @Override
    public int tenantsAtOnce() {
        return TENANTS_AT_ONCE;
    }

    @Override
    public Uni<OffsetDateTime> nextDue(Tenant tenant) {
        return store.next(tenant);
    }

    @Override
    public Uni<Boolean> next(Tenant tenant) {
        return store.claim(tenant, AT_ONCE).chain(parcels -> parcels.isEmpty() ? store.forgetOld(tenant).replaceWith(false)
                : Multi.createFrom().iterable(parcels).onItem().transformToUniAndMerge(parcel -> handle(tenant, parcel)).collect().last().replaceWith(true));
    }

    /** A failure to write down what became of it is not one of the delivery. */
    private Uni<Void> handle(Tenant tenant, Parcel parcel) {
        return delivered(tenant, parcel).onItemOrFailure().transformToUni((outcome, failure) -> failure == null ? ended(tenant, parcel, outcome) : failed(tenant, parcel, failure));
    }

    private Uni<Outcome> delivered(Tenant tenant, Parcel parcel) {
        return Uni.createFrom().deferred(() -> deliverers.stream().filter(one -> one.kind().equals(parcel.kind())).findFirst()
                        .orElseThrow(() -> DeliveryFailure.passing("kind_unknown", null)).deliver(tenant, parcel))
                .ifNoItem().after(config.patience()).fail();
    }

    private Uni<Void> ended(Tenant tenant, Parcel parcel, Outcome outcome) {
        if (outcome instanceof Outcome.Into several) {
            return store.replace(tenant, parcel, several.effects()).invoke(() -> count(parcel, "delivered"));
        }
        var reason = outcome instanceof Outcome.Pointless pointless ? pointless.reason() : null;
        var state = reason == null ? State.DELIVERED : State.DROPPED;
        return store.end(tenant, parcel, state, reason).invoke(() -> count(parcel, state.column()));
    }

    private Uni<Void> failed(Tenant tenant, Parcel parcel, Throwable failure) {
        var reason = reason(failure);
        if (failure instanceof DeliveryFailure known && known.isLasting() || parcel.attempt() >= config.attempts()) {
            LOG.errorf("%s %s of tenant %s is given up after %d tries: %s", parcel.kind(), parcel.id(), tenant.id(), parcel.attempt(), reason);
            return store.end(tenant, parcel, State.DEAD, reason).invoke(() -> count(parcel, State.DEAD.column()));
        }
        LOG.warnf("%s %s of tenant %s is tried again: %s", parcel.kind(), parcel.id(), tenant.id(), reason);
        return store.later(tenant, parcel, backOff.after(parcel.attempt(), ThreadLocalRandom.current().nextDouble()), reason).invoke(() -> count(parcel, "failed"));
    }

    private static String reason(Throwable failure) {
        if (failure instanceof DeliveryFailure known) {
            return known.reason();
        }
        if (failure instanceof Problem problem) {
            return problem.code().slug();
        }
        if (failure instanceof TimeoutException) {
            return "too_slow";
        }
        LOG.error("a deliverer failed in a way of its own", failure);
        return "internal";
    }

    private void count(Parcel parcel, String result) {
        metrics.counter("kedang.outbox", "kind", parcel.kind(), "result", result).increment();
    }
}
