package io.kedang.archive.internal.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ciphertexts that hold something else than what was sealed there: somebody changed or moved them. Told in the log and the journal, once in a while for each record. */
@ApplicationScoped
class Unreadable {

    private static final Logger LOG = Logger.getLogger(Unreadable.class);

    private final Journal journal;
    private final Cache<UUID, Boolean> told = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

    Unreadable(Journal journal) {
        this.journal = journal;
    }

    void report(Tenant tenant, String template, UUID record, List<String> places) {
        if (places.isEmpty() || told.asMap().putIfAbsent(record, true) != null) {
            return;
        }
        LOG.errorf("sealed values of record %s of tenant %s do not open: %s", record, tenant.id(), places);
        journal.writeAlone(tenant, new JournalEntry(null, Action.RECORD_UNREADABLE, false, "record:" + template, record, places.stream().map(Places::field).distinct().toList(),
                "tampered", null, null, List.of())).subscribe().with(done -> { }, failure -> LOG.errorf("an unreadable record could not be journaled: %s", failure.getMessage()));
    }
}
