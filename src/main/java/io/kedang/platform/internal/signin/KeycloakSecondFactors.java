package io.kedang.platform.internal.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.SecondFactors;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.SigninMethods;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A token names the second factor that was asked for in its sign-in. One that was only just set up there is not named; the identity provider tells
 * when that was. A factor set up outside that sign-in proves nothing of this session: who holds only the password may have begun it.
 */
@ApplicationScoped
class KeycloakSecondFactors implements SecondFactors {

    /** How long a sign-in may take, and how far clocks may be apart. */
    private static final Duration LONGEST_SIGN_IN = Duration.ofMinutes(30);
    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofSeconds(20);

    private record Key(String userId, Instant signIn) {
    }

    private final IdentityProvider identity;
    private final Cache<Key, Boolean> known = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(REMEMBERED).build();

    KeycloakSecondFactors(IdentityProvider identity) {
        this.identity = identity;
    }

    @Override
    public Uni<Boolean> setUpDuring(String userId, Instant signIn) {
        var key = new Key(userId, signIn);
        var answer = known.getIfPresent(key);
        return answer != null ? Uni.createFrom().item(answer) : setUp(userId)
                .call(all -> all.isEmpty() ? identity.demandSecondFactor(userId) : Uni.createFrom().voidItem())
                .map(all -> during(all, signIn)).invoke(shown -> known.put(key, shown));
    }

    private Uni<List<Instant>> setUp(String userId) {
        return identity.credentialsOf(userId)
                .map(all -> all.stream().filter(credential -> SigninMethods.Kind.of(credential.type()).filter(SigninMethods.Kind::secondFactor).isPresent())
                        .map(IdentityProvider.Credential::createdAt).toList());
    }

    static boolean during(List<Instant> setUp, Instant signIn) {
        return setUp.stream().anyMatch(at -> at.isAfter(signIn.minus(LONGEST_SIGN_IN)) && at.isBefore(signIn.plus(SKEW)));
    }
}
