package io.kedang.access.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What differs between two documents, by JSON pointer: what an auditor reads of a changed role. */
record JsonDifference(List<String> pointers, String words) {

    private static final int MOST = 100;
    private static final int LONGEST = 2_000;

    static JsonDifference between(JsonNode before, JsonNode after) {
        var pointers = new ArrayList<String>();
        var words = new StringBuilder();
        walk("", before, after, pointers, words);
        return new JsonDifference(List.copyOf(pointers.subList(0, Math.min(MOST, pointers.size()))), words.length() > LONGEST ? words.substring(0, LONGEST) : words.toString());
    }

    private static void walk(String pointer, JsonNode before, JsonNode after, List<String> pointers, StringBuilder words) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new LinkedHashSet<String>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> walk(pointer + "/" + name, before.path(name), after.path(name), pointers, words));
        } else if (before.isArray() && after.isArray() && (before.path(0).isContainerNode() || after.path(0).isContainerNode())) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                walk(pointer + "/" + i, before.path(i), after.path(i), pointers, words);
            }
        } else {
            pointers.add(pointer);
            words.append(words.isEmpty() ? "" : "; ").append(pointer).append(": ").append(shown(before)).append(" → ").append(shown(after));
        }
    }

    private static String shown(JsonNode node) {
        return node instanceof MissingNode ? "–" : node.isTextual() ? node.asText() : node.toString();
    }
}
