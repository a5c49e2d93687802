package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.TenantCipher;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Some keys of records, or drafts, under their company's newest key.
 *
 * @param last of all that were looked at
 * @param changed by id, as they are to be stored
 * @param count how many are under the newest key now
 * @param unopened ids of those that no key of the company opens: they stay as they lie, since somebody changed them behind the service's back
 */
record RekeyBatch(UUID last, Map<UUID, String> changed, int count, List<UUID> unopened) {

    /** @param rows id and wrapped key, at least one */
    static RekeyBatch of(TenantCipher cipher, Iterable<Row> rows) {
        var changed = new LinkedHashMap<UUID, String>();
        var unopened = new ArrayList<UUID>();
        var current = 0;
        UUID last = null;
        for (var row : rows) {
            last = row.getUUID(0);
            if (cipher.current(row.getString(1))) {
                current++;
                continue;
            }
            try {
                changed.put(last, cipher.rewrapped(last, row.getString(1)));
            } catch (KeyException unknown) {
                unopened.add(last);
            }
        }
        return new RekeyBatch(last, changed, current + changed.size(), unopened);
    }

    Statement update(String sql) {
        return Statement.of(sql, changed.keySet().toArray(UUID[]::new), changed.values().toArray(String[]::new));
    }

    long rewrapped() {
        return count;
    }

    long broken() {
        return unopened.size();
    }

    /** As a job tells them. */
    String failures() {
        var failures = JsonNodeFactory.instance.arrayNode();
        unopened.stream().limit(JobStore.MOST_FAILURES).forEach(id -> failures.addObject().put("id", id.toString()).put("reason", "key_unopened"));
        return failures.toString();
    }
}
