package io.kedang.platform.internal.signin;

import io.kedang.audit.Action;
import io.kedang.audit.JournalEntry;
import io.kedang.platform.IdentityProvider.Event;
import io.kedang.platform.SigninMethods;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something at the identity provider that a company's journal tells of.
 *
 * @param at when; where anybody could make it happen as often as they like, the minute, so that an account has one entry a minute of it and no more
 * @param request by which it is known again when it is told twice
 * @param detail a code
 */
record TellingEvent(Instant at, String userId, Action action, String request, String detail, String address) {

    private static final Map<String, Action> ACTIONS = Map.of("LOGIN_ERROR", Action.SESSION_SIGN_IN_FAILED, "USER_DISABLED_BY_TEMPORARY_LOCKOUT", Action.SESSION_LOCKED_OUT,
            "UPDATE_CREDENTIAL", Action.CREDENTIAL_SET, "REMOVE_CREDENTIAL", Action.CREDENTIAL_REMOVED, "SEND_RESET_PASSWORD", Action.CREDENTIAL_RESET_ASKED);
    /** Wrong passwords and codes are bounded by the lockout, and each counts. */
    private static final String WRONG_PROOF = "invalid_user_credentials";

    /** @return empty when it is about nobody known, or nothing that a journal tells of */
    static Optional<TellingEvent> of(Event event) {
        var action = ACTIONS.get(event.type());
        if (action == null || event.userId() == null) {
            return Optional.empty();
        }
        return Optional.of(endless(event, action)
                ? new TellingEvent(event.at().truncatedTo(ChronoUnit.MINUTES), event.userId(), action, "minute " + detail(event), detail(event), event.address())
                : new TellingEvent(event.at(), event.userId(), action, event.id(), detail(event), event.address()));
    }

    private static boolean endless(Event event, Action action) {
        return action == Action.CREDENTIAL_RESET_ASKED || action == Action.SESSION_SIGN_IN_FAILED && !WRONG_PROOF.equals(event.error());
    }

    private static String detail(Event event) {
        return event.error() != null ? event.error() : SigninMethods.Kind.of(event.credential()).map(SigninMethods.Kind::key).orElse(null);
    }

    /** @param member whose account it is; who used it is not known */
    JournalEntry entry(UUID member) {
        var refused = action == Action.SESSION_SIGN_IN_FAILED || action == Action.SESSION_LOCKED_OUT;
        return new JournalEntry(member, action, refused, "session", null, List.of(), detail, request, address, List.of());
    }
}
