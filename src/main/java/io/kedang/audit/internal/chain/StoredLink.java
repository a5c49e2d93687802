package io.kedang.audit.internal.chain;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/**
 * A place in the chain as it lies in the database.
 *
 * @param entry null when the journal has no such row any more
 * @param hash  null when somebody took it away
 */
record StoredLink(long seq, ChainEntry entry, byte[] hash, OffsetDateTime at, UUID actor) {

    static final String SELECT = "SELECT c.seq, c.hash, c.at AS chain_at, c.actor AS chain_actor, " + ChainEntry.COLUMNS
            + " FROM journal_chain c LEFT JOIN journal j ON j.xid = c.xid AND j.id = c.entry ";

    static StoredLink of(Row row) {
        var hash = row.getBuffer("hash");
        return new StoredLink(row.getLong("seq"), row.getLong("id") == null ? null : ChainEntry.of(row), hash == null ? null : hash.getBytes(),
                row.getOffsetDateTime("chain_at"), row.getUUID("chain_actor"));
    }

    /** Whether what is searched by says the same as the entry. */
    boolean consistent() {
        return Objects.equals(at, entry.at()) && Objects.equals(actor, entry.actor());
    }
}
