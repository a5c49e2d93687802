package io.kedang.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.ApiKeyText;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From {@code Bearer kd_…} to the key that is known, verified for each request: that costs a hash. Nobody guesses a key; but who tries many wrong ones
 * from one address soon waits a second for each look-up, a few at a time, so that the database does not notice. So does a good key from there, once in
 * ten seconds.
 */
@ApplicationScoped
class KeyBearers {

    private static final int MOST_FAILURES = 30;
    private static final int MOST_WAITING = 10;
    private static final long WAIT_MILLIS = 1_000;
    private static final Duration FORGIVEN = Duration.ofMinutes(1);

    /** Of one address. */
    private static final class Failures {

        private final AtomicInteger times = new AtomicInteger();
        private final AtomicInteger waiting = new AtomicInteger();
    }

    private final StoredApiKeys keys;
    private final Cache<String, Failures> failures = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(FORGIVEN).build();

    KeyBearers(StoredApiKeys keys) {
        this.keys = keys;
    }

    /** @return empty when the key is not in memory, or not good: whoever needs to know why asks {@link #verify} */
    Optional<KnownKey> remembered(String text) {
        return ApiKeyText.parse(text).flatMap(sent -> {
            var known = keys.remembered(sent.prefix());
            return known == null ? Optional.empty() : known.filter(key -> good(key, sent));
        });
    }

    Uni<KnownKey> verify(String text, String address) {
        var sent = ApiKeyText.parse(text).orElseThrow(AuthenticationFailedException::new);
        var known = keys.remembered(sent.prefix());
        return (known != null ? Uni.createFrom().item(known) : lookUp(sent, address))
                .map(found -> found.filter(key -> good(key, sent)).orElseThrow(() -> failed(address)));
    }

    private Uni<Optional<KnownKey>> lookUp(ApiKeyText sent, String address) {
        var failed = failures.getIfPresent(address);
        return failed == null || failed.times.get() < MOST_FAILURES ? keys.find(sent.prefix()) : later(failed).chain(() -> keys.find(sent.prefix()));
    }

    private static Uni<Void> later(Failures failed) {
        if (failed.waiting.incrementAndGet() > MOST_WAITING) {
            failed.waiting.decrementAndGet();
            throw Problem.of(CommonError.TOO_MANY_REQUESTS).with("retryAfter", 1);
        }
        return Worker.elsewhere(() -> {
            var later = new CompletableFuture<Void>();
            Vertx.currentContext().owner().setTimer(WAIT_MILLIS, timer -> {
                failed.waiting.decrementAndGet();
                later.complete(null);
            });
            return later;
        });
    }

    private static boolean good(KnownKey key, ApiKeyText sent) {
        return key.hasHash(sent.hash()) && key.key().good(Instant.now());
    }

    private AuthenticationFailedException failed(String address) {
        failures.get(address, first -> new Failures()).times.incrementAndGet();
        return new AuthenticationFailedException();
    }
}
