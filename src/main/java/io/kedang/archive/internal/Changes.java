package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.template.Template;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.StreamSupport;

/** What differs between two states of a record. */
public final class Changes {

    static final String STAGE = "_stage";
    static final String OWNER = "_owner";
    static final String SENSITIVITY = "_sensitivity";

    private Changes() {
    }

    public static ArrayNode between(ObjectNode before, ObjectNode after, String stageBefore, String stageAfter) {
        var changes = JsonNodeFactory.instance.arrayNode();
        var keys = new LinkedHashSet<String>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        keys.forEach(key -> add(changes, key, before.get(key), after.get(key)));
        add(changes, STAGE, text(stageBefore), text(stageAfter));
        return changes;
    }

    /** Those of fields that the template has: values of removed ones are hidden elsewhere until they are destroyed, and are not kept twice. */
    public static ArrayNode of(Template template, ArrayNode changes) {
        var kept = changes.arrayNode();
        changes.forEach(change -> {
            var field = change.path("field").asText();
            if (envelope(field) || template.field(field).isPresent()) {
                kept.add(change);
            }
        });
        return kept;
    }

    /** Whether it is none of the template's: those have no such keys. */
    static boolean envelope(String field) {
        return field.startsWith("_");
    }

    /** Adds what differs beside the data. */
    static void add(ArrayNode changes, String name, String from, String to) {
        add(changes, name, text(from), text(to));
    }

    private static JsonNode text(String value) {
        return value == null ? null : TextNode.valueOf(value);
    }

    private static void add(ArrayNode changes, String key, JsonNode from, JsonNode to) {
        if (same(from, to)) {
            return;
        }
        var change = changes.addObject().put("field", key);
        if (from != null) {
            change.set("from", from);
        }
        if (to != null) {
            change.set("to", to);
        }
    }

    /** 1 and 1.0 are the same number. */
    static boolean same(JsonNode a, JsonNode b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.equals((x, y) -> x.isNumber() && y.isNumber() ? x.decimalValue().compareTo(y.decimalValue()) : x.equals(y) ? 0 : 1, b);
    }

    static List<String> fields(ArrayNode changes) {
        return StreamSupport.stream(changes.spliterator(), false).map(change -> change.path("field").asText()).toList();
    }
}
