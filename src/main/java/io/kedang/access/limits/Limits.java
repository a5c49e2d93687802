package io.kedang.access.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Passed by each request of a member, once it is known whose it is and before anything is done for it. */
@Singleton
public class Limits {

    private static final String PASSED = Limits.class.getName();
    private static final String COUNTED = PASSED + ".counted";
    /** A refusal is not answered at once: a client that does not heed it would else only ask the faster. */
    private static final long HELD_BACK_MILLIS = 250;
    private static final long LOOK_ROUND_MILLIS = 500;
    private static final int MOST_HELD_BACK = 2_000;
    private static final Uni<Void> GO_ON = Uni.createFrom().voidItem();

    private final LimitsConfig config;
    private final FairGate gate;
    private final Cache<UUID, Bucket> members = buckets(100_000);
    private final Cache<UUID, Bucket> tenants = buckets(20_000);
    private final Set<Guest> inside = ConcurrentHashMap.newKeySet();
    private final AtomicInteger heldBack = new AtomicInteger();
    private final Counter refused;

    Limits(LimitsConfig config, MeterRegistry metrics) {
        this.config = config;
        this.gate = new FairGate(config.concurrency(), config.besideOthers(), config.waiting());
        this.refused = metrics.counter("kedang.limits.refused");
        metrics.gauge("kedang.limits.at.work", gate, FairGate::atWork);
    }

    /** A request inside, and the answer that it waits for. */
    private record Guest(Pass pass, HttpServerResponse answer) {

        boolean left() {
            return answer.ended() || answer.closed();
        }
    }

    /**
     * A response has one handler for its end and one for its closing, and whoever sets it last has it. So nobody is told for certain when a client hangs up;
     * who has gone without a word is noticed here, or its place would be taken for ever.
     */
    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(LOOK_ROUND_MILLIS, timer -> inside.stream().filter(Guest::left).forEach(this::gone));
    }

    private void gone(Guest guest) {
        inside.remove(guest);
        guest.pass().close();
    }

    private static Cache<UUID, Bucket> buckets(int most) {
        return Caffeine.newBuilder().maximumSize(most).expireAfterAccess(Duration.ofMinutes(5)).build();
    }

    /** Completes when the request may go to work; fails when it is one too many. Its place is free again when its answer has been sent. */
    public Uni<Void> pass(UUID tenant, UUID member, RoutingContext context) {
        if (context.get(PASSED) != null) {
            return GO_ON;
        }
        context.put(PASSED, true);
        var wait = context.get(COUNTED) == null ? take(tenant, member) : 0;
        return wait > 0 ? refuse(wait) : gate.enter(tenant).map(pass -> admitted(pass, context)).orElseGet(() -> refuse(1));
    }

    /**
     * For what is answered from memory before anything else can happen: it counts, and takes no place among those at work.
     *
     * @return whether it may; if not, or if it cannot be answered like that, {@link #pass} is asked, which counts nothing twice
     */
    public boolean count(UUID tenant, UUID member, RoutingContext context) {
        var may = take(tenant, member) == 0;
        if (may) {
            context.put(COUNTED, true);
        }
        return may;
    }

    /** @return how many seconds to wait; 0 when there was room */
    private long take(UUID tenant, UUID member) {
        var now = System.nanoTime();
        return Math.max(members.get(member, first -> new Bucket(config.memberPerSecond(), config.memberBurst(), now)).take(now),
                tenants.get(tenant, first -> new Bucket(config.tenantPerSecond(), config.tenantBurst(), now)).take(now));
    }

    private Uni<Void> admitted(Pass pass, RoutingContext context) {
        var guest = new Guest(pass, context.response());
        inside.add(guest);
        context.addEndHandler(sent -> gone(guest));
        return pass.granted().isDone() ? GO_ON : waiting(pass);
    }

    private Uni<Void> waiting(Pass pass) {
        return Worker.elsewhere(() -> {
            var decided = pass.granted().copy();
            var timer = Vertx.currentContext().owner().setTimer(config.patience().toMillis(), late -> decided.completeExceptionally(tooMany(1)));
            var vertx = Vertx.currentContext().owner();
            return decided.whenComplete((in, late) -> {
                vertx.cancelTimer(timer);
                if (late != null) {
                    pass.close();
                }
            });
        });
    }

    private Uni<Void> refuse(long seconds) {
        refused.increment();
        if (heldBack.incrementAndGet() > MOST_HELD_BACK) {
            heldBack.decrementAndGet();
            return Uni.createFrom().failure(tooMany(seconds));
        }
        return Worker.elsewhere(() -> {
            var later = new CompletableFuture<Void>();
            Vertx.currentContext().owner().setTimer(HELD_BACK_MILLIS, timer -> {
                heldBack.decrementAndGet();
                later.completeExceptionally(tooMany(seconds));
            });
            return later;
        });
    }

    private static Problem tooMany(long seconds) {
        return Problem.of(CommonError.TOO_MANY_REQUESTS).with("retryAfter", seconds);
    }
}
