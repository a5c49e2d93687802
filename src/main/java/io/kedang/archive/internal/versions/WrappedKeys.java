package io.kedang.archive.internal.versions;

import io.kedang.archive.Encryption.Key;
import io.kedang.archive.Encryption.Keys;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.crypto.TenantKeys.TenantKey;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * How many records' keys each of a company's keys wraps: what is wrapped begins with the id of the key that did it. Up to {@value #COUNTED} are counted; of
 * more, some hundred pages of the table are, so that a million cost no more.
 */
final class WrappedKeys {

    private static final int COUNTED = 20_000;
    private static final double PAGES = 500;
    private static final String BY = "SELECT CASE WHEN wrapped ~ '^[A-Za-z0-9+/]{8}' THEN encode(substr(decode(left(wrapped, 8), 'base64'), 2, 4), 'hex') END, wrapped IS NULL, ";
    static final Statement FEW = Statement.of(BY + "count(*), pg_relation_size('record_key') / current_setting('block_size')::bigint FROM (SELECT wrapped FROM record_key LIMIT " + (COUNTED + 1)
            + ") k GROUP BY 1, 2");
    private static final String SOME = BY + "(count(*) * 100 / $1::float8)::bigint FROM record_key TABLESAMPLE SYSTEM ($1::float8) GROUP BY 1, 2";

    private WrappedKeys() {
    }

    /** The share of the table to look at, in percent, once its first rows have been counted; empty when these are all. */
    static Optional<Double> share(RowSet<Row> few) {
        var counted = StreamSupport.stream(few.spliterator(), false).mapToLong(row -> row.getLong(2)).sum();
        return counted <= COUNTED ? Optional.empty() : Optional.of(Math.min(100, 100 * PAGES / few.iterator().next().getLong(3)));
    }

    static Statement some(double share) {
        return Statement.of(SOME, share);
    }

    static Keys read(List<TenantKey> all, RowSet<Row> rows, OffsetDateTime forgottenAt, boolean estimated) {
        var records = new HashMap<String, Long>();
        var destroyed = 0L;
        for (var row : rows) {
            if (row.getBoolean(1)) {
                destroyed = row.getLong(2);
            } else {
                records.put(row.getString(0), row.getLong(2));
            }
        }
        return new Keys(all.stream().map(key -> told(key, records)).toList(), destroyed, forgottenAt, estimated);
    }

    private static Key told(TenantKey key, Map<String, Long> records) {
        return new Key(key.purpose().column(), key.id(), key.current(), key.madeAt(), key.purpose() == Purpose.SEAL ? records.getOrDefault(key.id(), 0L) : null);
    }
}
