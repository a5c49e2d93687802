package io.kedang.access;

import io.kedang.access.signin.SigninPolicy;
import io.kedang.kernel.Lang;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What is known here of the sessions of a company's members, and the company's policy for them. */
public interface Sessions {

    /** How a session was seen. @param agent what the browser said it is */
    record Seen(String sid, String agent, String address, Instant beganAt, Instant seenAt) {
    }

    Uni<SigninPolicy> policy(Tenant tenant);

    Statement keeping(SigninPolicy policy);

    /** By the identity provider's id of the session. */
    Uni<Map<String, Seen>> seen(Tenant tenant, UUID member);

    /** The language in which a member's browser was seen last; the company's when none was. */
    Uni<Lang> language(Tenant tenant, UUID member);

    /** Its tokens count for nothing from now on. @param sid null for all sessions of the member that have begun */
    Statement ending(UUID member, String sid);

    /** Forgets what is held in memory about a company; other nodes do within ten seconds. */
    void changed(Tenant tenant);
}
