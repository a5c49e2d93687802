package io.kedang.platform.internal;

import io.kedang.platform.PlatformConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Goes on with sign-ups that were interrupted, and undoes those that do not come to an end. */
@ApplicationScoped
class SignupRecovery {

    private static final Logger LOG = Logger.getLogger(SignupRecovery.class);
    private static final int MOST_FAILURES = 5;
    private static final Duration UNCONFIRMED = Duration.ofHours(1);

    private final SignupStore store;
    private final SignupSaga saga;
    private final PlatformConfig config;

    SignupRecovery(SignupStore store, SignupSaga saga, PlatformConfig config) {
        this.store = store;
        this.saga = saga;
        this.config = config;
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> recover() {
        return store.forgetExpired(UNCONFIRMED)
                .chain(store::interrupted)
                .onItem().transformToMulti(Multi.createFrom()::iterable)
                .onItem().transformToUniAndConcatenate(this::recover)
                .collect().asList().replaceWithVoid();
    }

    Uni<Void> recover(SignupEntity signup) {
        return store.lease(signup.id, config.signup().lease()).chain(leased -> leased ? goOn(signup) : Uni.createFrom().voidItem())
                .onFailure().recoverWithUni(failure -> {
                    LOG.warnf("sign-up %s is not finished yet: %s", signup.id, failure.getMessage());
                    return store.update(signup.id, row -> {
                        row.failures++;
                        row.leasedUntil = null;
                    }).replaceWithVoid();
                });
    }

    private Uni<Void> goOn(SignupEntity signup) {
        return signup.failures >= MOST_FAILURES ? saga.undo(signup) : saga.run(signup).replaceWithVoid();
    }
}
