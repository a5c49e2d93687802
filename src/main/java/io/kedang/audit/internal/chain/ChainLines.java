package io.kedang.audit.internal.chain;

import io.kedang.audit.JournalLine;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Entries of a range for those who write them down, a page at a time; a page is read when the one before has been taken. */
@ApplicationScoped
public class ChainLines {

    private static final int PAGE = 500;

    private final ChainCheck check;

    ChainLines(ChainCheck check) {
        this.check = check;
    }

    /** As lines that can be verified. What is missing from the database is missing from them, and shows when they are. */
    public Multi<String> verifiable(Tenant tenant, ChainRange.Range range) {
        return pages(tenant, range).map(links -> links.stream().filter(link -> link.entry() != null).map(link -> line(tenant, link)).collect(Collectors.joining()));
    }

    private static String line(Tenant tenant, StoredLink link) {
        var text = CanonicalEntry.text(tenant.id(), link.seq(), link.entry());
        return link.hash() == null ? text + "\n" : text.substring(0, text.length() - 1) + ",\"hash\":\"" + HexFormat.of().formatHex(link.hash()) + "\"}\n";
    }

    public Multi<List<JournalLine>> readable(Tenant tenant, ChainRange.Range range) {
        return pages(tenant, range).map(links -> links.stream().filter(link -> link.entry() != null).map(ChainLines::readable).toList());
    }

    private static JournalLine readable(StoredLink link) {
        var entry = link.entry();
        return new JournalLine(link.seq(), entry.at(), entry.actor(), entry.action(), entry.result(), entry.target(), entry.targetId(), entry.fields(), entry.detail(), entry.reason(),
                entry.change(), entry.requestId(), entry.address(), entry.targets(), entry.times(), Optional.ofNullable(link.hash()).map(HexFormat.of()::formatHex).orElse(null));
    }

    private Multi<List<StoredLink>> pages(Tenant tenant, ChainRange.Range range) {
        if (range.entries() <= 0) {
            return Multi.createFrom().empty();
        }
        return Multi.createBy().repeating().uni(() -> new AtomicLong(range.first()), at -> check.links(tenant, at.get(), PAGE)
                        .map(links -> links.stream().filter(link -> link.seq() <= range.last()).toList())
                        .invoke(links -> at.set(links.isEmpty() ? Long.MAX_VALUE : links.get(links.size() - 1).seq() + 1)))
                .whilst(links -> !links.isEmpty() && links.get(links.size() - 1).seq() < range.last());
    }
}
