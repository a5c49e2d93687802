package io.kedang.audit.internal.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An entry in its place in the chain. */
record Link(long seq, ChainEntry entry, byte[] hash) {

    /** The entries in this order, behind the end. */
    static List<Link> behind(ChainTail tail, UUID tenant, List<ChainEntry> entries) {
        var links = new ArrayList<Link>(entries.size());
        var seq = tail.seq();
        var hash = tail.hash();
        for (var entry : entries) {
            hash = ChainHash.next(hash, CanonicalEntry.bytes(tenant, ++seq, entry));
            links.add(new Link(seq, entry, hash));
        }
        return links;
    }
}
