package io.kedang.audit.internal;

import io.kedang.audit.JournalEntry;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A read that waits to be written. @param at when it happened, not when it is written */
record NotedRead(Tenant tenant, JournalEntry entry, OffsetDateTime at) {

    private static final String INSERT = """
            INSERT INTO journal (at, actor, action, result, target, target_id, detail, request_id, address, targets)
            SELECT at, actor, action, result, target, target_id, detail, request_id, address, targets::uuid[]
            FROM unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[])
              AS read (at, actor, action, result, target, target_id, detail, request_id, address, targets)""";

    static Statement insert(List<NotedRead> reads) {
        return new Statement(INSERT, Tuple.from(new Object[] {
            reads.stream().map(NotedRead::at).toArray(OffsetDateTime[]::new),
            reads.stream().map(read -> read.entry().actor()).toArray(UUID[]::new),
            column(reads, entry -> entry.action().column()),
            column(reads, TenantJournal::result),
            column(reads, JournalEntry::target),
            reads.stream().map(read -> read.entry().targetId()).toArray(UUID[]::new),
            column(reads, JournalEntry::detail),
            column(reads, JournalEntry::requestId),
            column(reads, JournalEntry::address),
            column(reads, NotedRead::targets)}));
    }

    private static String[] column(List<NotedRead> reads, Function<JournalEntry, String> value) {
        return reads.stream().map(NotedRead::entry).map(value).toArray(String[]::new);
    }

    private static String targets(JournalEntry entry) {
        return entry.targets().isEmpty() ? null : entry.targets().stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
