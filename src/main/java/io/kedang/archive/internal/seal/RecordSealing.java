package io.kedang.archive.internal.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.RecordJson;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.crypto.CryptoError;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.RecordCipher;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Statement;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Seals what one write says about one record. A key is made when the first value needs it, and must then be written with it. */
public final class RecordSealing {

    /** A key that was destroyed gives way to a new one; one that is there to none: what it sealed would be lost, and the database refuses the empty one. */
    static final String KEEP_KEY = """
            INSERT INTO record_key (record_id, wrapped) VALUES ($1, $2)
            ON CONFLICT (record_id) DO UPDATE SET wrapped = CASE WHEN record_key.wrapped IS NULL THEN excluded.wrapped ELSE '' END""";

    /** The same for several at once. */
    public static final String KEEP_KEYS = KEEP_KEY.replace("VALUES ($1, $2)", "SELECT * FROM unnest($1::uuid[], $2::text[])");

    private final Sealer sealer;
    private final UUID id;
    private final Sealed before;
    private RecordCipher cipher;
    private boolean made;
    private String blind;

    RecordSealing(Sealer sealer, UUID id, Sealed before) {
        this.sealer = sealer;
        this.id = id;
        this.before = before;
    }

    /** The record as it may be stored. */
    public StoredRecord row(StoredRecord clear) {
        if (sealer.none() || sealer.fields().isEmpty() && clear.hidden() == null) {
            return clear.sealed() == null || clear.sealed().values() == null ? clear : withLeft(clear);
        }
        var values = left();
        var data = clear.dataNode();
        blind = text(sealer.blind(data));
        move(data, values, UnaryOperator.identity());
        var original = clear.originalNode();
        if (original != null) {
            move(original, values, Places::original);
        }
        var hidden = clear.hiddenNode();
        if (hidden != null) {
            hide(hidden, values);
        }
        return clear.with(data.toString(), original == null || original.isEmpty() ? null : original.toString(), text(hidden), sealed(values));
    }

    private StoredRecord withLeft(StoredRecord clear) {
        var values = left();
        clear.dataNode().fieldNames().forEachRemaining(values::remove);
        return clear.with(clear.data(), clear.original(), clear.hidden(), sealed(values));
    }

    /** What could not be opened before stays as it lies until it is given another value. */
    private ObjectNode left() {
        return before == null || before.values() == null ? JsonNodeFactory.instance.objectNode() : RecordJson.object(before.values());
    }

    private Sealed sealed(ObjectNode values) {
        return values.isEmpty() ? null : new Sealed(values.toString(), cipher == null ? null : cipher.wrapped());
    }

    private static String text(ObjectNode node) {
        return node == null || node.isEmpty() ? null : node.toString();
    }

    /** Data of a draft: what may stay in clear, and what is sealed of it. */
    public Optional<String> sealedOf(ObjectNode data) {
        var values = JsonNodeFactory.instance.objectNode();
        move(data, values, UnaryOperator.identity());
        return Optional.ofNullable(text(values));
    }

    private void move(ObjectNode from, ObjectNode values, UnaryOperator<String> place) {
        for (var field : keys(from)) {
            if (sealer.seals(field)) {
                values.put(place.apply(field), cipher().seal(place.apply(field), from.remove(field).toString()));
            } else {
                values.remove(place.apply(field));
            }
        }
    }

    private void hide(ObjectNode hidden, ObjectNode values) {
        for (var field : keys(hidden)) {
            var value = ((ObjectNode) hidden.get(field)).remove("value");
            if (value != null) {
                values.put(Places.hidden(field), cipher().seal(Places.hidden(field), value.toString()));
            }
        }
    }

    private static Iterable<String> keys(ObjectNode node) {
        var keys = new ArrayList<String>(node.size());
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The changes as the history may keep them. */
    public String changes(long revision, ArrayNode changes) {
        if (sealer.none()) {
            return changes.toString();
        }
        var kept = changes.arrayNode();
        changes.forEach(change -> kept.add(sealer.seals(change.path("field").asText()) && !change.has("sealed") && !ofEnvelope(change) ? sealed(revision, (ObjectNode) change) : change));
        return kept.toString();
    }

    private static boolean ofEnvelope(JsonNode change) {
        return change.path("field").asText().startsWith("_");
    }

    private ObjectNode sealed(long revision, ObjectNode change) {
        var field = change.path("field").asText();
        var values = change.deepCopy();
        values.remove("field");
        return change.objectNode().put("field", field).put("sealed", cipher().seal(Places.history(revision, field), values.toString()));
    }

    /** The tokens of the row; null for none. */
    public String blind() {
        return blind;
    }

    /** Writes the key down, when one was made. To be run with what it sealed. */
    public Optional<Statement> key() {
        return made ? Optional.of(Statement.of(KEEP_KEY, id, cipher.wrapped())) : Optional.empty();
    }

    /** The key that was made; null when none was. */
    public String madeKey() {
        return made ? cipher.wrapped() : null;
    }

    private RecordCipher cipher() {
        if (cipher == null) {
            made = before == null || before.key() == null;
            cipher = made ? sealer.cipher().newRecord(id) : known();
        }
        return cipher;
    }

    /** A key that does not open is not replaced: what it sealed would be lost for good. */
    private RecordCipher known() {
        try {
            return sealer.cipher().record(id, before.key());
        } catch (KeyException changed) {
            throw Problem.of(CryptoError.KEYS_UNAVAILABLE);
        }
    }
}
