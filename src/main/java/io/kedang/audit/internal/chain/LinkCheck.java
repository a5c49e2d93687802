package io.kedang.audit.internal.chain;

import io.kedang.audit.ChainFault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goes along a chain link by link and says what is wrong with the first that does not hold. */
final class LinkCheck {

    private final UUID tenant;
    private long seq;
    private byte[] hash;

    /** @param seq the last entry before, and its hash */
    LinkCheck(UUID tenant, long seq, byte[] hash) {
        this.tenant = tenant;
        this.seq = seq;
        this.hash = hash;
    }

    /** The last entry that was well. */
    long seq() {
        return seq;
    }

    byte[] hash() {
        return hash;
    }

    /** Goes on along links that lie behind one another. */
    Optional<ChainFault> follow(List<StoredLink> links) {
        for (int i = 0; i < links.size(); i++) {
            var fault = fault(links, i);
            if (fault != null) {
                return Optional.of(fault);
            }
            seq = links.get(i).seq();
            hash = links.get(i).hash();
        }
        return Optional.empty();
    }

    private ChainFault fault(List<StoredLink> links, int place) {
        var link = links.get(place);
        if (link.seq() != seq + 1 || link.entry() == null) {
            return ChainFault.DELETED;
        }
        if (link.hash() == null) {
            return ChainFault.NO_HASH;
        }
        if (fits(hash, seq + 1, link)) {
            return link.consistent() ? null : ChainFault.EDITED;
        }
        return misplaced(links, place, link);
    }

    /** Something is wrong: perhaps the right entry stands further on. */
    private ChainFault misplaced(List<StoredLink> links, int place, StoredLink link) {
        for (int later = place + 1; later < links.size(); later++) {
            var right = links.get(later);
            if (fits(hash, seq + 1, right)) {
                var before = later == place + 1 ? right.hash() : links.get(later - 1).hash();
                return before != null && fits(before, right.seq(), link) ? ChainFault.REORDERED : ChainFault.INSERTED;
            }
        }
        return ChainFault.EDITED;
    }

    private boolean fits(byte[] before, long at, StoredLink link) {
        return link.entry() != null && link.hash() != null && Arrays.equals(link.hash(), ChainHash.next(before, CanonicalEntry.bytes(tenant, at, link.entry())));
    }
}
