package io.kedang.access;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What the identity provider knows of second factors that a token does not say; implemented above. */
public interface SecondFactors {

    /**
     * Whether the person set a second factor up in the very sign-in that ended at this time: then it was shown there. When there is none at all, the
     * identity provider is told to lead the person to one at the next sign-in.
     */
    Uni<Boolean> setUpDuring(String userId, Instant signIn);
}
