package io.kedang.template.internal.propose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Label;
import java.util.List;
import java.util.stream.Stream;

/** A column as a field of a template. */
record ProposedField(String key, Label label, Column column, Kind kind) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PERSONAL = "confidential";

    ObjectNode schema(int order, boolean title) {
        var schema = JSON.objectNode();
        structure(schema);
        var ours = schema.putObject("kedang").put("type", kind.type());
        ours.set("label", json(label));
        ours.put("section", "basic").put("order", order);
        kind.scheme().ifPresent(scheme -> ours.put("scheme", scheme));
        options(schema, ours);
        flags(ours, title);
        sensitivity(ours);
        return schema;
    }

    private void structure(ObjectNode schema) {
        switch (kind) {
            case BOOLEAN -> schema.put("type", "boolean");
            case EMAIL -> schema.put("type", "string").put("format", "email").put("maxLength", 254);
            case URL -> schema.put("type", "string").put("format", "uri").put("maxLength", 2000);
            case DATE -> schema.put("type", "string").put("format", "date");
            case DATETIME -> schema.put("type", "string").put("format", "date-time");
            case RESIDENT_ID, SOCIAL_CREDIT -> schema.put("type", "string").put("maxLength", 18);
            case BANK_CARD, PHONE -> schema.put("type", "string").put("maxLength", 32);
            case PERCENT -> schema.put("type", "number");
            case NUMBER -> schema.put("type", column.present().stream().anyMatch(text -> text.contains(".")) ? "number" : "integer");
            case MONEY -> money(schema);
            case CHOICE -> schema.put("type", "string");
            case MULTICHOICE -> schema.put("type", "array").put("uniqueItems", true);
            case LONGTEXT -> schema.put("type", "string").put("maxLength", column.longest() > 4000 ? 20_000 : 4000);
            case TEXT -> schema.put("type", "string").put("maxLength", column.longest() > 100 ? 500 : column.longest() > 50 ? 200 : 100);
        }
    }

    private void money(ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false).putArray("required").add("amount").add("currency");
        var properties = schema.putObject("properties");
        properties.putObject("amount").put("type", "number");
        properties.putObject("currency").putArray("enum").add(currency());
    }

    String currency() {
        var all = String.join(" ", column.present());
        return Stream.of("$", "USD").anyMatch(all::contains) ? "USD" : Stream.of("€", "EUR").anyMatch(all::contains) ? "EUR" : Stream.of("£", "GBP").anyMatch(all::contains) ? "GBP" : "CNY";
    }

    private void options(ObjectNode schema, ObjectNode ours) {
        if (kind != Kind.CHOICE && kind != Kind.MULTICHOICE) {
            return;
        }
        var values = kind == Kind.CHOICE ? schema.putArray("enum") : schema.putObject("items").put("type", "string").putArray("enum");
        var options = ours.putArray("options");
        var keys = new Keys();
        choices().forEach(choice -> option(choice, keys.next(choice, "option"), values, options));
    }

    private static void option(String choice, String value, ArrayNode values, ArrayNode options) {
        values.add(value);
        options.addObject().put("value", value).set("label", json(HeaderWords.label(choice)));
    }

    List<String> choices() {
        return kind == Kind.CHOICE ? column.distinct() : column.present().stream().flatMap(text -> Kind.parts(text).stream()).distinct().toList();
    }

    private void flags(ObjectNode ours, boolean title) {
        switch (kind) {
            case TEXT, PHONE, EMAIL -> ours.put("searchable", true).put("filterable", title).put("sortable", title);
            case LONGTEXT -> ours.put("searchable", true).put("width", "full");
            case CHOICE, MULTICHOICE, BOOLEAN -> ours.put("filterable", true);
            case DATE, DATETIME, NUMBER, MONEY, PERCENT -> ours.put("filterable", true).put("sortable", true);
            case RESIDENT_ID, SOCIAL_CREDIT, BANK_CARD -> ours.put("filterable", true).put("unique", column.allDistinct());
            case URL -> ours.put("searchable", true);
        }
    }

    private void sensitivity(ObjectNode ours) {
        switch (kind) {
            case PHONE -> ours.put("sensitivity", PERSONAL).put("mask", "phone");
            case EMAIL -> ours.put("sensitivity", PERSONAL).put("mask", "email");
            case RESIDENT_ID -> ours.put("sensitivity", "restricted").put("mask", "idnumber");
            case BANK_CARD -> ours.put("sensitivity", "restricted").put("mask", "tail4");
            default -> { }
        }
    }

    static ObjectNode json(Label label) {
        return JSON.objectNode().put("zh", label.zh()).put("en", label.en());
    }
}
