package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Machines and changes of their template by chance: values of the right type, of a wrong one, too long, too large, and none. */
final class RandomMachines {

    private static final List<String> STATES = List.of("good", "worn", "broken", "gone");
    private static final List<String> TAGS = List.of("x", "y", "z", "w");
    private final Random random;

    RandomMachines(long seed) {
        this.random = new Random(seed);
    }

    /** The template with some more fields, so that every measure has something to count. */
    static ObjectNode document() {
        return Machine.with(document -> {
            Machine.field(document, "tags", """
                    {'type': 'array', 'uniqueItems': true, 'items': {'type': 'string', 'enum': ['x', 'y', 'z', 'w']}, 'kedang': {'type': 'multichoice', 'order': 6, 'filterable': true, 'options': [
                      {'value': 'x', 'label': {'zh': '子', 'en': 'X'}}, {'value': 'y', 'label': {'zh': '丑', 'en': 'Y'}}, {'value': 'z', 'label': {'zh': '寅', 'en': 'Z'}}, {'value': 'w', 'label': {'zh': '卯', 'en': 'W'}}]}}""");
            Machine.field(document, "price", """
                    {'type': 'object', 'additionalProperties': false, 'required': ['amount', 'currency'], 'properties': {'amount': {'type': 'number'}, 'currency': {'enum': ['CNY', 'USD', 'EUR']}},
                     'kedang': {'type': 'money', 'order': 7, 'filterable': true}}""");
        });
    }

    ObjectNode record() {
        var data = JsonNodeFactory.instance.objectNode().put("name", "M" + random.nextInt(1000));
        maybe(() -> data.put("serial", text(60)));
        maybe(() -> data.put("weight", number()));
        maybe(() -> data.put("state", STATES.get(random.nextInt(3))));
        maybe(() -> data.put("note", text(500)));
        maybe(() -> data.set("tags", tags()));
        maybe(() -> data.putObject("price").put("amount", number()).put("currency", List.of("CNY", "USD", "EUR").get(random.nextInt(3))));
        if (random.nextInt(10) == 0) {
            stranger(data);
        }
        return data;
    }

    /** As another version of the template may have left it. */
    private void stranger(ObjectNode data) {
        switch (random.nextInt(6)) {
            case 0 -> data.put("weight", "12.5");
            case 1 -> data.put("serial", 7);
            case 2 -> data.put("tags", "x");
            case 3 -> data.putArray("state").add("good");
            case 4 -> data.put("price", 5);
            default -> data.putObject("note").put("amount", 1);
        }
    }

    private void maybe(Runnable value) {
        if (random.nextInt(4) > 0) {
            value.run();
        }
    }

    private String text(int longest) {
        var alphabet = "abcAB09-中文😀 ";
        var points = alphabet.codePoints().toArray();
        var text = new StringBuilder();
        var length = random.nextInt(3) == 0 ? random.nextInt(longest) : random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.isEmpty() ? "a" : text.toString();
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(30_000) - 2_000, random.nextInt(3));
    }

    private ArrayNode tags() {
        var tags = JsonNodeFactory.instance.arrayNode();
        TAGS.stream().filter(tag -> random.nextBoolean()).forEach(tags::add);
        return tags.isEmpty() ? tags.add("x") : tags;
    }

    /** Some changes at once. */
    ObjectNode changed() {
        var document = document();
        if (random.nextBoolean()) {
            Machine.require(document, List.of("serial", "weight", "state", "note", "tags", "price").get(random.nextInt(6)));
        }
        maybe(() -> Machine.field(document, "serial").put("maxLength", 1 + random.nextInt(40)));
        maybe(() -> Machine.field(document, "serial").put("minLength", 1 + random.nextInt(6)));
        maybe(() -> Machine.field(document, "note").put("maxLength", 1 + random.nextInt(200)));
        maybe(() -> Machine.field(document, "weight").put("minimum", random.nextInt(50)));
        maybe(() -> Machine.field(document, "weight").put("maximum", 51 + random.nextInt(300)));
        maybe(() -> Machine.field(document, "weight").put(random.nextBoolean() ? "multipleOf" : "exclusive", random.nextBoolean() ? 0.5 : 3).remove("exclusive"));
        maybe(() -> ((ObjectNode) document.at("/properties/price/properties/amount")).put("maximum", random.nextInt(100)));
        maybe(() -> Machine.field(document, "tags").put("minItems", 2));
        maybe(() -> Machine.field(document, "tags").put("maxItems", 2 + random.nextInt(2)));
        maybe(() -> Machine.field(document, "serial").put("pattern", List.of("^[a-z]", "[0-9]$", "^[一-龥]+", "A|B").get(random.nextInt(4))));
        maybe(() -> ((ArrayNode) document.at("/properties/price/properties/currency/enum")).remove(random.nextInt(3)));
        maybe(() -> withoutOption(document, "state", random.nextInt(3)));
        maybe(() -> withoutOption(document, "tags", random.nextInt(4)));
        if (random.nextInt(5) == 0) {
            Machine.remove(document, "note");
        }
        if (random.nextInt(5) == 0) {
            Machine.field(document, "weight").put("type", "integer");
        }
        return document;
    }

    private static void withoutOption(ObjectNode document, String field, int index) {
        var schema = Machine.field(document, field);
        ((ArrayNode) (schema.has("items") ? schema.path("items").path("enum") : schema.path("enum"))).remove(index);
        ((ArrayNode) schema.path("kedang").path("options")).remove(index);
    }
}
