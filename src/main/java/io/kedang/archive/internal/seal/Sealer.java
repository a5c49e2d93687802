package io.kedang.archive.internal.seal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Sensitivity;
import io.kedang.archive.internal.StoredRecord;
import io.kedang.crypto.CryptoError;
import io.kedang.crypto.TenantCipher;
import io.kedang.kernel.Problem;
import io.kedang.template.Encryptable;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a company encrypts of records of one template, and how.
 *
 * @param cipher null when there is nothing to encrypt
 * @param fields keys of the template's fields that are encrypted
 */
public record Sealer(TenantCipher cipher, Template template, Set<String> fields) {

    static Sealer none(Template template) {
        return new Sealer(null, template, Set.of());
    }

    static Sealer of(TenantCipher cipher, Template template, Set<Sensitivity> chosen) {
        return new Sealer(cipher, template, template.fields().stream().filter(field -> Encryptable.is(template, field, chosen)).map(Field::key).collect(Collectors.toUnmodifiableSet()));
    }

    public boolean none() {
        return cipher == null;
    }

    /** Whether a field of the template is encrypted. */
    public boolean encrypts(String field) {
        return fields.contains(field);
    }

    /** Values of fields that the template does not know any more are sealed whatever they are. */
    boolean seals(String field) {
        return !none() && (fields.contains(field) || template.field(field).isEmpty());
    }

    /** The sealing of a record, or draft, that is about to be written. */
    public RecordSealing begin(UUID id, Sealed before) {
        return new RecordSealing(this, id, before);
    }

    /** @param record in clear; what could not be opened of it stays as it lies */
    public RecordSealing begin(StoredRecord record) {
        return begin(record.id(), record.sealed());
    }

    /** The tokens that a query for a value looks for: several only while the key changes. */
    public List<String> tokens(Field field, String kept) {
        return keys().blindAll(template.key(), field.key(), BlindValues.asked(field, kept));
    }

    /** The same for the last four of a value. */
    public List<String> tailTokens(Field field, String tail) {
        return keys().blindAll(template.key(), tailKey(field.key()), tail);
    }

    /** The tokens of a value in the one form of which they are made. */
    List<String> allTokens(Field field, String form) {
        return keys().blindAll(template.key(), field.key(), form);
    }

    private TenantCipher keys() {
        if (none()) {
            throw Problem.of(CryptoError.KEYS_DESTROYED);
        }
        return cipher;
    }

    public static String tailKey(String field) {
        return Encryptable.tailKey(field);
    }

    /** Tokens of the values of {@code data} that are encrypted and can be found; null for none. */
    ObjectNode blind(ObjectNode data) {
        var tokens = data.objectNode();
        fields.stream().filter(data::has).flatMap(key -> template.field(key).stream()).filter(Encryptable::found).forEach(field -> blind(tokens, field, data));
        return tokens.isEmpty() ? null : tokens;
    }

    private void blind(ObjectNode tokens, Field field, ObjectNode data) {
        var value = data.get(field.key());
        BlindValues.of(field, value).ifPresent(text -> tokens.put(field.key(), cipher.blind(template.key(), field.key(), text)));
        var tail = Encryptable.foundByLastFour(field) ? BlindValues.lastFour(value) : Optional.<String>empty();
        tail.ifPresent(text -> tokens.put(tailKey(field.key()), cipher.blind(template.key(), tailKey(field.key()), text)));
    }
}
