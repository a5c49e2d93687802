package io.kedang.access.internal;

import io.kedang.access.Grants;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a request proved itself with, once that was verified. */
sealed interface Credential permits TokenFacts, KnownKey {

    /** @throws io.kedang.kernel.Problem when it names no organization, or several */
    String organizationId();

    /** Id of the member's user. */
    String userId();

    /** @return empty when nobody is signed in */
    static Optional<Credential> of(Principal principal) {
        if (principal instanceof KnownKey.Bearer bearer) {
            return Optional.of(bearer.key());
        }
        return principal instanceof JsonWebToken token ? Optional.of(TokenFacts.of(token)) : Optional.empty();
    }

    /** What may be done with it, of what the member may do. */
    Grants narrowed(Grants held);
}
