package io.kedang.audit.internal;

import io.kedang.access.SignIn;
import io.kedang.access.SignIns;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.quarkus.oidc.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Journals people's sign-ins and sign-outs, when they belong to a company that is served. */
@ApplicationScoped
class SignInJournal {

    private static final Logger LOG = Logger.getLogger(SignInJournal.class);
    private static final Map<SecurityEvent.Type, Action> ACTIONS = Map.of(SecurityEvent.Type.OIDC_LOGIN, Action.SESSION_SIGNED_IN,
            SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, Action.SESSION_SIGNED_OUT);

    private final SignIns signIns;
    private final Journal journal;

    SignInJournal(SignIns signIns, Journal journal) {
        this.signIns = signIns;
        this.journal = journal;
    }

    void on(@Observes SecurityEvent event) {
        var action = ACTIONS.get(event.getEventType());
        if (action == null) {
            return;
        }
        signIns.of(event.getSecurityIdentity())
                .chain(found -> found.map(signIn -> journal.writeAlone(signIn.tenant(), entry(action, signIn)))
                        .orElseGet(() -> io.smallrye.mutiny.Uni.createFrom().voidItem()))
                .subscribe().with(done -> { }, failure -> LOG.error("a sign-in could not be journaled", failure));
    }

    private static JournalEntry entry(Action action, SignIn signIn) {
        return new JournalEntry(signIn.memberId(), action, false, "session", null, List.of(), null, null, null, List.of());
    }
}
