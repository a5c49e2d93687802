package io.kedang.archive.internal.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ciphertexts that hold something else than what was sealed there: somebody changed or moved them. Told in the log and the journal, once in a while for each record; not of
 * records whose key was destroyed once, where what it sealed opens no more.
 */
@ApplicationScoped
class Unreadable {

    private static final Logger LOG = Logger.getLogger(Unreadable.class);

    private static final String DESTROYED = "SELECT EXISTS (SELECT FROM record_key WHERE record_id = $1 AND destroyed_at IS NOT NULL)";

    private final TenantSessions sessions;
    private final Journal journal;
    private final Cache<UUID, Boolean> told = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    Unreadable(TenantSessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    void report(Tenant tenant, String template, UUID record, List<String> places) {
        if (places.isEmpty() || told.asMap().putIfAbsent(record, true) != null) {
            return;
        }
        sessions.readOne(tenant, Statement.of(DESTROYED, record)).map(rows -> rows.iterator().next().getBoolean(0))
                .chain(destroyed -> destroyed ? Uni.createFrom().voidItem() : tell(tenant, template, record, places))
                .subscribe().with(done -> { }, failure -> LOG.errorf("an unreadable record could not be journaled: %s", failure.getMessage()));
    }

    private Uni<Void> tell(Tenant tenant, String template, UUID record, List<String> places) {
        LOG.errorf("sealed values of record %s of tenant %s do not open: %s", record, tenant.id(), places);
        return journal.writeAlone(tenant, new JournalEntry(null, Action.RECORD_UNREADABLE, false, "record:" + template, record, places.stream().map(Places::field).distinct().toList(),
                "tampered", null, null, List.of())).replaceWithVoid();
    }
}
