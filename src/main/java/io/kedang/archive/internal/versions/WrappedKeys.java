package io.kedang.archive.internal.versions;

import io.kedang.archive.Encryption.Key;
import io.kedang.archive.Encryption.Keys;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.crypto.TenantKeys.TenantKey;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many records' keys each of a company's keys wraps: what is wrapped begins with the id of the key that did it. */
final class WrappedKeys {

    static final Statement COUNT = Statement.of("""
            SELECT CASE WHEN wrapped ~ '^[A-Za-z0-9+/]{8}' THEN encode(substr(decode(left(wrapped, 8), 'base64'), 2, 4), 'hex') END, wrapped IS NULL, count(*)
            FROM record_key GROUP BY 1, 2""");

    private WrappedKeys() {
    }

    static Keys read(List<TenantKey> all, RowSet<Row> rows) {
        var records = new HashMap<String, Long>();
        var destroyed = 0L;
        for (var row : rows) {
            if (row.getBoolean(1)) {
                destroyed = row.getLong(2);
            } else {
                records.put(row.getString(0), row.getLong(2));
            }
        }
        return new Keys(all.stream().map(key -> told(key, records)).toList(), destroyed);
    }

    private static Key told(TenantKey key, Map<String, Long> records) {
        return new Key(key.purpose().column(), key.id(), key.current(), key.madeAt(), key.purpose() == Purpose.SEAL ? records.getOrDefault(key.id(), 0L) : null);
    }
}
