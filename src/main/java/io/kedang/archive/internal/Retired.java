package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Options that can be kept, and not chosen any more. */
final class Retired {

    private Retired() {
    }

    /** @return pointers to the retired options in a value that were not in it before */
    static List<String> chosen(Field field, JsonNode before, JsonNode now) {
        var found = new ArrayList<String>();
        if (now != null) {
            look(field, before, now, "/" + field.key(), found);
        }
        return found;
    }

    private static void look(Field field, JsonNode before, JsonNode now, String pointer, List<String> found) {
        switch (field.type()) {
            case CHOICE -> check(field, texts(before), now, pointer, found);
            case MULTICHOICE -> {
                for (int i = 0; i < now.size(); i++) {
                    check(field, texts(before), now.get(i), pointer + "/" + i, found);
                }
            }
            case TABLE -> field.settings().columns().stream().filter(column -> column.type() == FieldType.CHOICE)
                    .forEach(column -> rows(column, before, now, pointer, found));
            default -> { }
        }
    }

    private static void rows(Field column, JsonNode before, JsonNode now, String pointer, List<String> found) {
        var earlier = new HashSet<String>();
        if (before != null) {
            before.forEach(row -> earlier.add(row.path(column.key()).asText()));
        }
        for (int i = 0; i < now.size(); i++) {
            check(column, earlier, now.get(i).path(column.key()), pointer + "/" + i + "/" + column.key(), found);
        }
    }

    private static void check(Field field, Set<String> earlier, JsonNode value, String pointer, List<String> found) {
        if (value.isTextual() && !earlier.contains(value.asText()) && field.option(value.asText()).filter(Option::retired).isPresent()) {
            found.add(pointer);
        }
    }

    private static Set<String> texts(JsonNode value) {
        if (value == null) {
            return Set.of();
        }
        var texts = new HashSet<String>();
        texts.add(value.asText());
        value.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }
}
