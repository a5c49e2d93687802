package io.kedang.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Who signed in, outside a request of theirs. */
public interface SignIns {

    /** Empty when the identity names no company that is served, or the person is no member of it. */
    Uni<Optional<SignIn>> of(SecurityIdentity identity);
}
