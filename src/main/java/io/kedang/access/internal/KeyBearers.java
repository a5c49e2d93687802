package io.kedang.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.ApiKeyText;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * From {@code Bearer kd_…} to the key that is known, verified for each request: that costs a hash. Who tries many wrong keys from one address soon has
 * no more of them looked up; good keys from there still are, once they are in memory.
 */
@ApplicationScoped
class KeyBearers {

    private static final int MOST_FAILURES = 30;
    private static final Duration FORGIVEN = Duration.ofMinutes(1);

    private final StoredApiKeys keys;
    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(FORGIVEN).build();

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
        if (failed != null && failed.get() >= MOST_FAILURES) {
            throw Problem.of(CommonError.TOO_MANY_REQUESTS).with("retryAfter", FORGIVEN.toSeconds());
        }
        return keys.find(sent.prefix());
    }

    private static boolean good(KnownKey key, ApiKeyText sent) {
        return key.hasHash(sent.hash()) && key.key().good(Instant.now());
    }

    private AuthenticationFailedException failed(String address) {
        failures.get(address, first -> new AtomicInteger()).incrementAndGet();
        return new AuthenticationFailedException();
    }
}
