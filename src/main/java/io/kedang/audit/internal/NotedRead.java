package io.kedang.audit.internal;

import io.kedang.audit.Action;
import io.kedang.audit.JournalEntry;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A read that waits to be written, and how often it was repeated while it waited. It happened first when it was noted. */
final class NotedRead {

    private static final String INSERT = """
            INSERT INTO journal (at, actor, action, result, target, target_id, detail, request_id, address, targets, times, reason)
            SELECT at, actor, action, result, target, target_id, detail, request_id, address, targets::uuid[], times, reason
            FROM unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::int[], $12::text[])
              AS read (at, actor, action, result, target, target_id, detail, request_id, address, targets, times, reason)""";

    /** What makes two reads the same: who read what from where. Reads of lists and refusals are never the same. */
    record Key(UUID tenant, UUID actor, Action action, String target, UUID targetId, String address) {
    }

    private final Tenant tenant;
    private final JournalEntry entry;
    private final OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC);
    private int times = 1;
    private boolean taken;

    NotedRead(Tenant tenant, JournalEntry entry) {
        this.tenant = tenant;
        this.entry = entry;
    }

    /** @return null for what must stand alone */
    static Key keyOf(Tenant tenant, JournalEntry entry) {
        return entry.refused() || entry.targetId() == null || entry.detail() != null || entry.reason() != null || !entry.targets().isEmpty() || !entry.fields().isEmpty() ? null
                : new Key(tenant.id(), entry.actor(), entry.action(), entry.target(), entry.targetId(), entry.address());
    }

    Key key() {
        return keyOf(tenant, entry);
    }

    Tenant tenant() {
        return tenant;
    }

    /** Counts one more of the same. @return false when it is too late, because it is being written */
    synchronized boolean again() {
        if (!taken) {
            times++;
        }
        return !taken;
    }

    synchronized NotedRead take() {
        taken = true;
        return this;
    }

    private synchronized Integer times() {
        return times;
    }

    static Statement insert(List<NotedRead> reads) {
        return new Statement(INSERT, Tuple.from(new Object[] {
            reads.stream().map(read -> read.at).toArray(OffsetDateTime[]::new),
            reads.stream().map(read -> read.entry.actor()).toArray(UUID[]::new),
            column(reads, entry -> entry.action().column()),
            column(reads, TenantJournal::result),
            column(reads, JournalEntry::target),
            reads.stream().map(read -> read.entry.targetId()).toArray(UUID[]::new),
            column(reads, JournalEntry::detail),
            column(reads, JournalEntry::requestId),
            column(reads, JournalEntry::address),
            column(reads, NotedRead::targets),
            reads.stream().map(NotedRead::times).toArray(Integer[]::new),
            column(reads, JournalEntry::reason)}));
    }

    private static String[] column(List<NotedRead> reads, Function<JournalEntry, String> value) {
        return reads.stream().map(read -> read.entry).map(value).toArray(String[]::new);
    }

    private static String targets(JournalEntry entry) {
        return entry.targets().isEmpty() ? null : entry.targets().stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
