package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.kedang.archive.internal.RecordJson;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.archive.internal.seal.RecordSealing;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Some records as they lie and as they are to lie, with their history. */
record SealBatch(List<Item> items, List<Past> past) {

    /** Index of the column with the tokens. */
    private static final int BLIND = 19;
    private static final String LOCK = "SELECT id FROM record WHERE template_key = $1 AND id > $2 ORDER BY id LIMIT $3 FOR UPDATE";
    /** Behind the locks: a statement that waits for one sees the keys as they were when it began. */
    private static final String FIND = "SELECT " + StoredRecord.COLUMNS_TO_CHANGE + ", blind::text FROM record WHERE id = ANY($1) ORDER BY id";
    private static final String HISTORY = "SELECT record_id, revision, changes::text FROM record_history WHERE record_id = ANY($1) AND changes IS NOT NULL";
    private static final String UPDATE = """
            UPDATE record r SET revision = r.revision + 1, data = u.data::jsonb, original = u.original::jsonb, hidden = u.hidden::jsonb, sealed = u.sealed::jsonb, blind = u.blind::jsonb
            FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS u(id, data, original, hidden, sealed, blind) WHERE r.id = u.id""";
    private static final String SEAL_HISTORY = "SELECT seal_history(u.id, u.revision, u.changes::jsonb) FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS u(id, revision, changes)";

    /** @param before in clear @param row as it is to lie @param differs whether it lies otherwise now */
    record Item(StoredRecord before, RecordSealing sealing, StoredRecord row, boolean differs) {
    }

    /** An entry of the history whose values are to be sealed. */
    record Past(UUID id, long revision, String changes) {
    }

    static Uni<RowSet<Row>> next(TenantConnection connection, String template, UUID after, int most) {
        return connection.execute(Statement.of(LOCK, template, after, most)).chain(rows -> connection.execute(Statement.of(FIND, (Object) idsIn(rows))));
    }

    private static UUID[] idsIn(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toArray(UUID[]::new);
    }

    static List<StoredRecord> records(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(StoredRecord::of).toList();
    }

    /** @param rows as they lie @param records the same, in clear */
    static SealBatch of(Sealer sealer, RowSet<Row> rows, List<StoredRecord> records) {
        var items = new ArrayList<Item>(records.size());
        var lying = StreamSupport.stream(rows.spliterator(), false).toList();
        for (int i = 0; i < records.size(); i++) {
            var sealing = sealer.begin(records.get(i));
            var row = sealing.row(records.get(i));
            items.add(new Item(records.get(i), sealing, row, differs(lying.get(i), row, sealing)));
        }
        return new SealBatch(List.copyOf(items), List.of());
    }

    /** Ciphertexts are never the same twice: what is compared is which places are sealed. */
    private static boolean differs(Row lying, StoredRecord row, RecordSealing sealing) {
        var now = lying.getString(17);
        var then = row.sealed() == null ? null : row.sealed().values();
        return !places(now).equals(places(then)) || !Objects.equals(json(lying.getString(BLIND)), json(sealing.blind()));
    }

    private static List<String> places(String sealed) {
        return sealed == null ? List.of() : RecordJson.object(sealed).properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private static Object json(String text) {
        return text == null ? null : RecordJson.object(text);
    }

    Statement history() {
        return Statement.of(HISTORY, (Object) items.stream().map(item -> item.before().id()).toArray(UUID[]::new));
    }

    SealBatch with(RowSet<Row> history) {
        var byId = items.stream().collect(Collectors.toMap(item -> item.before().id(), Function.identity()));
        var found = new ArrayList<Past>();
        for (var row : history) {
            var changes = (ArrayNode) RecordJson.value(row.getString(2));
            var sealed = byId.get(row.getUUID(0)).sealing().changes(row.getLong(1), changes);
            if (!sealed.equals(changes.toString())) {
                found.add(new Past(row.getUUID(0), row.getLong(1), sealed));
            }
        }
        return new SealBatch(items, found);
    }

    boolean empty() {
        return items.isEmpty();
    }

    int size() {
        return items.size();
    }

    UUID last() {
        return items.get(items.size() - 1).before().id();
    }

    List<StoredRecord> changed() {
        return items.stream().filter(Item::differs).map(Item::before).toList();
    }

    List<Statement> statements() {
        var statements = new ArrayList<Statement>();
        var made = items.stream().filter(item -> item.sealing().madeKey() != null).toList();
        if (!made.isEmpty()) {
            statements.add(Statement.of(RecordSealing.KEEP_KEYS, ids(made), texts(made, item -> item.sealing().madeKey())));
        }
        var differing = items.stream().filter(Item::differs).toList();
        if (!differing.isEmpty()) {
            statements.add(Statement.of(UPDATE, ids(differing), texts(differing, item -> item.row().data()), texts(differing, item -> item.row().original()),
                    texts(differing, item -> item.row().hidden()), texts(differing, item -> item.row().sealed() == null ? null : item.row().sealed().values()),
                    texts(differing, item -> item.sealing().blind())));
        }
        if (!past.isEmpty()) {
            statements.add(Statement.of(SEAL_HISTORY, past.stream().map(Past::id).toArray(UUID[]::new), past.stream().map(Past::revision).toArray(Long[]::new),
                    past.stream().map(Past::changes).toArray(String[]::new)));
        }
        return statements;
    }

    private static UUID[] ids(List<Item> some) {
        return some.stream().map(item -> item.before().id()).toArray(UUID[]::new);
    }

    private static String[] texts(List<Item> some, Function<Item, String> text) {
        return some.stream().map(text).toArray(String[]::new);
    }
}
