package io.kedang.access.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.kedang.access.Grants;
import io.kedang.kernel.Problem;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a verified token says.
 *
 * @param organization null when it names none or several; then there is a refusal
 * @param session the identity provider's id of the session; null when it has none
 * @param issuedAt second of the epoch
 * @param signedInAt second of the epoch at which the person proved who they are; 0 when it does not say
 * @param secondFactor whether the person showed one
 */
record TokenFacts(String organization, Problem refusal, String userId, String session, long issuedAt, long signedInAt, boolean secondFactor) implements Credential {

    private static final Set<String> SECOND_FACTORS = Set.of("otp", "hwk", "mfa");

    /** Of a token that is remembered it is read once: the library looks for each claim among the standard ones first, and throws for every other. */
    private static final LoadingCache<JsonWebToken, TokenFacts> READ = Caffeine.newBuilder().weakKeys().build(TokenFacts::read);

    static TokenFacts of(JsonWebToken token) {
        return READ.get(token);
    }

    private static TokenFacts read(JsonWebToken token) {
        var organization = TokenOrganization.of(token);
        return new TokenFacts(organization.id(), organization.refusal(), token.getSubject(), token.getClaim("sid"), token.getIssuedAtTime(),
                number(token.getClaim("auth_time")), methods(token.getClaim("amr")).stream().anyMatch(TokenFacts::second));
    }

    private static long number(Object claim) {
        return claim instanceof Number number ? number.longValue() : claim instanceof jakarta.json.JsonNumber number ? number.longValue() : 0;
    }

    private static Collection<?> methods(Object claim) {
        return claim instanceof Collection<?> several ? several : claim == null ? Collections.emptyList() : Set.of(claim);
    }

    private static boolean second(Object method) {
        return SECOND_FACTORS.contains(method instanceof JsonString text ? text.getString() : method.toString());
    }

    @Override
    public String organizationId() {
        if (organization == null) {
            throw refusal;
        }
        return organization;
    }

    @Override
    public Grants narrowed(Grants held) {
        return held;
    }
}
