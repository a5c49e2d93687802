package io.kedang.audit;

import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** The door for everything that must be remembered. */
public interface Journal {

    /** The statement that writes the entry; to be run in the transaction of what it describes. */
    Statement statement(JournalEntry entry);

    /** Writes the entry in the transaction of the session. */
    Uni<Void> write(Mutiny.Session session, JournalEntry entry);

    /** Writes the entry in a transaction of its own: for refusals and sign-ins, which have none. */
    Uni<Void> writeAlone(Tenant tenant, JournalEntry entry);

    /**
     * Writes what happened elsewhere to a member, at its own time. Nothing when it is there already: the same actor, action, request and time.
     * So whoever tells of it may tell twice.
     */
    Uni<Void> writeOnce(Tenant tenant, JournalEntry entry, Instant at);

    /**
     * Notes a read. It is written with others within a second. Completes at once while there is room in memory, and otherwise when there is:
     * a reader waits rather than go unrecorded.
     */
    Uni<Void> noteRead(Tenant tenant, JournalEntry entry);

    /** The same while there is room. @return whether it is noted */
    boolean noteAtOnce(Tenant tenant, JournalEntry entry);
}
