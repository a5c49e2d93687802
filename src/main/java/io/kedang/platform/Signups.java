package io.kedang.platform;

import io.kedang.kernel.RequestInfo;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Companies signing up by themselves. */
public interface Signups {

    /**
     * A company that has been made.
     *
     * @param existingAccount whether the e-mail address had an account already, whose password stays as it was
     */
    record Finished(Tenant tenant, boolean existingAccount) {
    }

    /** A short name for a company's name, not taken at the moment. */
    record Suggestion(String slug, boolean available) {
    }

    /** Checks the request and mails a code to the address; nothing is made yet. @return the id to confirm with */
    Uni<UUID> start(SignupRequest request, RequestInfo from);

    /** With the right code: makes the company, or goes on making it after an interruption. Repeating it after success says so again. */
    Uni<Finished> confirm(UUID id, String code);

    Uni<Suggestion> suggest(String companyName);

    /** Whether a short name is well formed, not reserved and not taken. */
    Uni<Boolean> available(String slug);
}
