package io.kedang.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.signin.SigninPolicy;
import io.smallrye.mutiny.Uni;

/** The company's own rules for coming in; for admins. */
public interface SigninSettings {

    Uni<SigninPolicy> get(Actor admin);

    /**
     * @param policy as {@link io.kedang.access.signin.PolicyJson} reads it
     * @param confirmed that the admin knows when the policy keeps them out themselves
     * @return the policy that is in force from now on; a problem when something in it is wrong, or it would keep the admin out and that is not confirmed
     */
    Uni<SigninPolicy> save(Actor admin, JsonNode policy, boolean confirmed);
}
