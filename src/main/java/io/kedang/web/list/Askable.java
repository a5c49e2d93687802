package io.kedang.web.list;

import io.kedang.access.FieldView;
import io.kedang.archive.Condition;
import io.kedang.archive.Encryption.EncryptedField;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.Map;
import java.util.Set;

/**
 * What a list may be asked for: fields that the template says, that the reader sees in clear everywhere, and of encrypted ones what can be answered.
 *
 * @param view what the reader sees of every record
 * @param encrypted fields of the template that are encrypted, by their keys
 */
public record Askable(Template template, FieldView view, Map<String, EncryptedField> encrypted) {

    private static final Set<String> ENVELOPE = Set.of("stage", "updated_at", "created_at", RecordLists.ATTENTION);
    private static final Set<String> DATES = Set.of("updated_at", "created_at");

    /** Whether there is any condition on it. */
    boolean field(String key) {
        return template.field(key).map(this::field).orElse(ENVELOPE.contains(key));
    }

    boolean field(Field field) {
        return field.filterable() && view.clear(field.key());
    }

    boolean condition(Condition condition) {
        return field(condition.field()) && operator(condition.field(), condition.operator().key());
    }

    /** @param operator of the archive */
    boolean operator(String key, String operator) {
        var sealed = encrypted.get(key);
        return sealed == null || sealed.operators().contains(operator);
    }

    boolean encrypts(String key) {
        return encrypted.containsKey(key);
    }

    boolean order(String key) {
        return template.field(key).map(field -> field.sortable() && view.clear(key) && !encrypts(key)).orElse(DATES.contains(key));
    }
}
