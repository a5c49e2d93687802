package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one actor may see of a record, and change in it. Fields that the gate did not decide on are hidden.
 *
 * @param decisions by field key
 * @param masks kind of mask by field key
 * @param writable keys of the fields that the actor may give a value
 * @param allClear whether nothing is masked or hidden, so that a value may leave as it lies
 */
public record FieldView(Map<String, Decision> decisions, Map<String, String> masks, Set<String> writable, boolean allClear) {

    /** Of values that are nobody's: all is seen. */
    public static FieldView ofExample(Guarded template) {
        var keys = template.fields().stream().map(GuardedField::key).toList();
        return new FieldView(keys.stream().collect(Collectors.toMap(Function.identity(), key -> Decision.CLEAR)), Map.of(), Set.copyOf(keys), true);
    }

    public Decision of(String key) {
        return decisions.getOrDefault(key, Decision.HIDDEN);
    }

    public boolean writable(String key) {
        return writable.contains(key);
    }

    public boolean clear(String key) {
        return of(key) == Decision.CLEAR;
    }

    /** The record's data as the actor may see it. */
    public ObjectNode apply(ObjectNode data) {
        var seen = JsonNodeFactory.instance.objectNode();
        data.fields().forEachRemaining(entry -> {
            var value = apply(entry.getKey(), entry.getValue());
            if (value != null) {
                seen.set(entry.getKey(), value);
            }
        });
        return seen;
    }

    /** One value as the actor may see it; null when it is hidden. */
    public JsonNode apply(String key, JsonNode value) {
        return switch (of(key)) {
            case CLEAR -> value;
            case MASKED -> value == null || value.isNull() ? value : TextNode.valueOf(Masks.mask(masks.get(key), value));
            case HIDDEN -> null;
        };
    }
}
