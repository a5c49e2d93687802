package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.Changes;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.archive.internal.seal.RecordSealing;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Some records brought to a version, as the statements that write them. */
record UpgradeBatch(UpgradePath path, List<Item> items) {

    private static final String UPDATE = """
            UPDATE record r SET template_version = $1, revision = r.revision + u.step, title = u.title, attention = u.attention,
              data = CASE WHEN u.data IS NULL THEN r.data ELSE u.data::jsonb END, original = u.original::jsonb, hidden = u.hidden::jsonb,
              sealed = u.sealed::jsonb, blind = u.blind::jsonb
            FROM unnest($2::uuid[], $3::bigint[], $4::int[], $5::text[], $6::boolean[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
              AS u(id, revision, step, title, attention, data, original, hidden, sealed, blind)
            WHERE r.id = u.id AND r.revision = u.revision AND r.template_version < $1 RETURNING r.id""";
    private static final String HISTORY = """
            INSERT INTO record_history (record_id, revision, action, actor, changes)
            SELECT u.id, u.revision, 'upgraded', $1::uuid, u.changes::jsonb FROM unnest($2::uuid[], $3::bigint[], $4::text[]) AS u(id, revision, changes)""";

    /**
     * One record.
     *
     * @param noticed whether anybody who reads it sees a difference, so that it gets a new revision
     * @param rewritten whether what lies of its data is another
     * @param data in clear
     * @param row as it is to lie
     */
    record Item(StoredRecord before, ObjectNode data, StoredRecord row, RecordSealing sealing, String title, boolean attention, boolean rewritten, boolean noticed,
            List<String> unconverted) {

        long revision() {
            return before.revision() + (noticed ? 1 : 0);
        }
    }

    /** @param records in clear */
    static UpgradeBatch of(UpgradePath path, Sealer sealer, List<StoredRecord> records) {
        return new UpgradeBatch(path, records.stream().map(record -> item(path, sealer, record)).toList());
    }

    UpgradeBatch only(StoredRecord record) {
        return new UpgradeBatch(path, items.stream().filter(item -> item.before() == record).toList());
    }

    private static Item item(UpgradePath path, Sealer sealer, StoredRecord record) {
        var data = record.dataNode();
        var upgraded = path.run(record.version(), data, record.hiddenNode());
        var attention = path.attention(upgraded);
        var changed = !upgraded.data().equals(data);
        var title = upgraded.data().path(path.target().template().titleField()).asText(record.title());
        var sealing = sealer.begin(record);
        var row = sealing.row(record.with(upgraded.data().toString(), text(originals(record.originalNode(), data, upgraded.data())), text(upgraded.hidden()), record.sealed()));
        var sealed = record.sealed() != null || row.sealed() != null;
        var noticed = changed || attention != record.attention() || !title.equals(record.title()) || record.sealed() == null && row.sealed() != null;
        return new Item(record, upgraded.data(), row, sealing, title, attention, changed || sealed, noticed, upgraded.unconverted());
    }

    /** What was typed is kept for as long as the value it became is. */
    private static ObjectNode originals(ObjectNode original, ObjectNode before, ObjectNode after) {
        if (original == null) {
            return null;
        }
        var kept = original.deepCopy();
        original.fieldNames().forEachRemaining(key -> {
            if (!Objects.equals(before.get(key), after.get(key))) {
                kept.remove(key);
            }
        });
        return kept.isEmpty() ? null : kept;
    }

    Statement update() {
        return new Statement(UPDATE, Tuple.from(new Object[] {path.version(), ids(items), items.stream().map(item -> item.before().revision()).toArray(Long[]::new),
            items.stream().map(item -> item.noticed() ? 1 : 0).toArray(Integer[]::new), items.stream().map(Item::title).toArray(String[]::new),
            items.stream().map(Item::attention).toArray(Boolean[]::new), items.stream().map(item -> item.rewritten() ? item.row().data() : null).toArray(String[]::new),
            items.stream().map(item -> item.row().original()).toArray(String[]::new), items.stream().map(item -> item.row().hidden()).toArray(String[]::new),
            items.stream().map(item -> item.row().sealed() == null ? null : item.row().sealed().values()).toArray(String[]::new),
            items.stream().map(item -> item.sealing().blind()).toArray(String[]::new)}));
    }

    private static String text(ObjectNode node) {
        return node == null ? null : node.toString();
    }

    private static UUID[] ids(List<Item> items) {
        return items.stream().map(item -> item.before().id()).toArray(UUID[]::new);
    }

    /** Those of the items that were written, and that somebody may notice. */
    List<Item> noticed(Set<UUID> written) {
        return items.stream().filter(item -> item.noticed() && written.contains(item.before().id())).toList();
    }

    Statement history(List<Item> noticed, UUID by) {
        return new Statement(HISTORY, Tuple.of(by, ids(noticed), noticed.stream().map(Item::revision).toArray(Long[]::new),
                noticed.stream().map(this::changes).toArray(String[]::new)));
    }

    private String changes(Item item) {
        return item.sealing().changes(item.revision(), Changes.of(path.target().template(), Changes.between(item.before().dataNode(), item.data(), null, null)));
    }

    /** Writes down the keys that were made for those that were written; empty for none. To be asked for after everything else. */
    Optional<Statement> keys(Set<UUID> written) {
        var made = items.stream().filter(item -> item.sealing().madeKey() != null && written.contains(item.before().id())).toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(Statement.of(RecordSealing.KEEP_KEYS, ids(made), made.stream().map(item -> item.sealing().madeKey()).toArray(String[]::new)));
    }

    /** The values that could not be converted, by record; without the values. */
    ArrayNode failures(Set<UUID> written, int most) {
        var failures = JsonNodeFactory.instance.arrayNode();
        var found = new ArrayList<Item>(items);
        found.removeIf(item -> item.unconverted().isEmpty() || !written.contains(item.before().id()));
        found.stream().limit(most).forEach(item -> item.unconverted()
                .forEach(field -> failures.addObject().put("id", item.before().id().toString()).put("field", field).put("reason", "not_converted")));
        return failures;
    }

    long attention(Set<UUID> written) {
        return items.stream().filter(item -> item.attention() && written.contains(item.before().id())).count();
    }
}
