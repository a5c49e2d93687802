package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.AutonumberPattern;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A field, or a column of a sub-table, is sound in itself. */
final class FieldCheck {

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private final String place;
    private final JsonNode schema;
    private final JsonNode ours;
    private final Findings found;

    private FieldCheck(String place, JsonNode schema, Findings found) {
        this.place = place;
        this.schema = schema;
        this.ours = schema.path("kedang");
        this.found = found;
    }

    static void check(JsonNode document, Findings found) {
        checkAll("/properties/", document.path("properties"), found);
    }

    private static void checkAll(String place, JsonNode fields, Findings found) {
        fields.fields().forEachRemaining(field -> new FieldCheck(place + field.getKey(), field.getValue(), found).check());
    }

    private void check() {
        bounds(place, schema, "minLength", "maxLength");
        bounds(place, schema, "minimum", "maximum");
        bounds(place, schema, "minItems", "maxItems");
        pattern();
        switch (ours.path("type").asText()) {
            case "money" -> bounds(place + "/properties/amount", schema.path("properties").path("amount"), "minimum", "maximum");
            case "choice" -> options(schema.path("enum"));
            case "multichoice" -> multichoice();
            case "address" -> members(place, schema, "unknown_part");
            case "datetime" -> refuse(ours.has("zone") && !ZONES.contains(ours.path("zone").asText()), "/kedang/zone", "zone");
            case "idnumber" -> refuse("pattern".equals(ours.path("scheme").asText()) && !schema.has("pattern"), "/kedang/scheme", "scheme_pattern");
            case "autonumber" -> refuse(!AutonumberPattern.wellFormed(ours.path("pattern").asText()), "/kedang/pattern", "autonumber_pattern");
            case "formula" -> formula();
            case "table" -> table();
            default -> { }
        }
    }

    private void refuse(boolean wrong, String where, String code, Object... args) {
        if (wrong) {
            found.add(place + where, code, args);
        }
    }

    private void bounds(String where, JsonNode node, String least, String most) {
        if (node.has(least) && node.has(most) && node.path(least).decimalValue().compareTo(node.path(most).decimalValue()) > 0) {
            found.add(where + "/" + least, "bounds", least, most);
        }
    }

    private void pattern() {
        if (schema.path("pattern").isTextual()) {
            EcmaPattern.problem(schema.path("pattern").asText()).ifPresent(problem -> found.add(place + "/pattern", "pattern", problem));
        }
    }

    private void options(JsonNode values) {
        var options = ours.path("options");
        refuse(!values(options, "value").equals(values(values, "")), "/kedang/options", "options");
        refuse(StreamSupport.stream(options.spliterator(), false).allMatch(option -> option.path("retired").asBoolean()), "/kedang/options", "all_retired");
    }

    private static List<String> values(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false).map(entry -> name.isEmpty() ? entry.asText() : entry.path(name).asText()).toList();
    }

    private void multichoice() {
        options(schema.path("items").path("enum"));
        refuse(schema.path("minItems").asInt() > ours.path("options").size(), "/minItems", "too_few_options");
    }

    private void formula() {
        var type = schema.path("type").asText();
        refuse(schema.has("format") && !"string".equals(type), "/format", "formula_format");
        refuse(ours.has("precision") && !"number".equals(type), "/kedang/precision", "formula_number");
        refuse(ours.has("unit") && !"number".equals(type), "/kedang/unit", "formula_number");
    }

    private void table() {
        var row = schema.path("items");
        members(place + "/items", row, "unknown_column");
        checkAll(place + "/items/properties/", row.path("properties"), found);
    }

    /** What an object requires, it has. */
    private void members(String where, JsonNode object, String code) {
        for (int i = 0; i < object.path("required").size(); i++) {
            var name = object.path("required").get(i).asText();
            if (!object.path("properties").has(name)) {
                found.add(where + "/required/" + i, code, name);
            }
        }
    }
}
