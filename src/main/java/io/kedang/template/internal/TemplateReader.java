package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Label;
import io.kedang.template.Field;
import io.kedang.template.FieldRules;
import io.kedang.template.FieldSettings;
import io.kedang.template.FieldType;
import io.kedang.template.FormulaParts;
import io.kedang.template.ListView;
import io.kedang.template.Option;
import io.kedang.template.PageLayout;
import io.kedang.template.Rule;
import io.kedang.template.Section;
import io.kedang.template.Stage;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads a document that {@link TemplateChecker} has found good. */
public final class TemplateReader {

    private static final String OURS = "kedang";

    private TemplateReader() {
    }

    public static Template read(JsonNode document, int version) {
        var ours = document.path(OURS);
        var sections = list(ours.path("sections"), TemplateReader::section);
        return new Template(ours.path("key").asText(), version, label(ours.path("name")), label(ours.path("description")),
                ours.path("icon").asText("folder"), ours.path("titleField").asText(), sections,
                list(ours.path("stages"), TemplateReader::stage),
                fields(document, sections), strings(ours.path("list").path("columns")), ours.path("list").path("sort").asText("-updated_at"),
                list(ours.path("views"), TemplateReader::view), new PageLayout(strings(ours.path("page").path("highlights")), strings(ours.path("page").path("sections"))),
                list(ours.path("rules"), TemplateReader::rule), document);
    }

    private static Section section(JsonNode node) {
        return new Section(node.path("key").asText(), label(node.path("label")), label(node.path("help")), node.path("columns").asInt(2),
                node.path("collapsed").asBoolean(), node.path("visibleWhen").asText(null));
    }

    private static Stage stage(JsonNode node) {
        return new Stage(node.path("key").asText(), label(node.path("label")), node.path("color").asText("gray"),
                node.has("moves") ? strings(node.path("moves")) : null);
    }

    private static ListView view(JsonNode node) {
        return new ListView(node.path("key").asText(), label(node.path("label")), strings(node.path("columns")), node.path("sort").asText("-updated_at"),
                strings(node.path("conditions")));
    }

    private static Rule rule(JsonNode node) {
        return new Rule(node.path("key").asText(), node.path("check").asText(), label(node.path("message")), node.path("field").asText(null));
    }

    private static List<Field> fields(JsonNode document, List<Section> sections) {
        var required = new HashSet<>(strings(document.path("required")));
        var place = IntStream.range(0, sections.size()).boxed().collect(Collectors.toMap(i -> sections.get(i).key(), i -> i));
        var fields = new ArrayList<Field>();
        document.path("properties").fields().forEachRemaining(entry -> fields.add(field(entry, required)));
        fields.sort(Comparator.<Field>comparingInt(field -> place.getOrDefault(field.section(), sections.size())).thenComparingInt(Field::order));
        return FormulaParts.guarded(fields);
    }

    private static Field field(Map.Entry<String, JsonNode> entry, Set<String> required) {
        var schema = entry.getValue();
        var ours = schema.path(OURS);
        var type = FieldType.ofKey(ours.path("type").asText()).orElseThrow();
        return new Field(entry.getKey(), type, label(ours.path("label")), label(ours.path("help")), ours.path("widget").asText(defaultWidget(type)),
                ours.path("section").asText(), ours.path("order").asInt(), ours.path("width").asText("half"), required.contains(entry.getKey()),
                ours.path("searchable").asBoolean(), ours.path("filterable").asBoolean(), ours.path("sortable").asBoolean(), ours.path("unique").asBoolean(),
                Sensitivity.ofKey(ours.path("sensitivity").asText(null)), ours.path("mask").asText("none"),
                list(ours.path("options"), node -> new Option(node.path("value").asText(), label(node.path("label")), node.path("color").asText(null), node.path("retired").asBoolean())),
                strings(schema.path("properties").path("currency").path("enum")),
                type == FieldType.ADDRESS ? names(schema.path("properties")) : List.of(),
                label(ours.path("unit")), ours.path("region").asText("CN"), rules(schema, type),
                settings(schema, ours, type));
    }

    private static FieldSettings settings(JsonNode schema, JsonNode ours, FieldType type) {
        return new FieldSettings(ours.path("visibleWhen").asText(null), ours.path("requiredWhen").asText(null), ours.path("default").asText(null),
                type == FieldType.DATETIME ? ours.path("zone").asText("Asia/Shanghai") : null, ours.path("scheme").asText(null), ours.path("template").asText(null),
                type == FieldType.REFERENCE ? FieldSettings.OnDelete.valueOf(ours.path("onDelete").asText("refuse").toUpperCase(Locale.ROOT)) : null,
                type == FieldType.TABLE ? columns(schema.path("items")) : List.of(), strings(ours.path("accept")), integer(ours, "maxMegabytes"),
                ours.path("pattern").asText(null), type == FieldType.AUTONUMBER ? ours.path("reset").asText("never") : null, ours.path("expression").asText(null),
                type == FieldType.FORMULA ? result(schema) : null, type == FieldType.FORMULA ? ours.path("precision").asInt(2) : null);
    }

    private static List<Field> columns(JsonNode row) {
        var required = new HashSet<>(strings(row.path("required")));
        var columns = new ArrayList<Field>();
        row.path("properties").fields().forEachRemaining(entry -> columns.add(field(entry, required)));
        columns.sort(Comparator.comparingInt(Field::order));
        return List.copyOf(columns);
    }

    private static FieldType result(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "number" -> FieldType.NUMBER;
            case "boolean" -> FieldType.BOOLEAN;
            default -> "date".equals(schema.path("format").asText()) ? FieldType.DATE : FieldType.TEXT;
        };
    }

    private static String defaultWidget(FieldType type) {
        return switch (type) {
            case LONGTEXT -> "textarea";
            case BOOLEAN -> "switch";
            case CHOICE -> "select";
            case MULTICHOICE -> "checkboxes";
            default -> type.key();
        };
    }

    private static FieldRules rules(JsonNode schema, FieldType type) {
        var numeric = type == FieldType.MONEY ? schema.path("properties").path("amount") : schema;
        return new FieldRules(integer(schema, "minLength"), integer(schema, "maxLength"), schema.path("pattern").asText(null),
                decimal(numeric, "minimum"), decimal(numeric, "maximum"), decimal(numeric, "multipleOf"),
                "integer".equals(schema.path("type").asText()), integer(schema, "minItems"), integer(schema, "maxItems"));
    }

    private static Integer integer(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asInt() : null;
    }

    private static java.math.BigDecimal decimal(JsonNode node, String name) {
        return node.has(name) ? node.get(name).decimalValue() : null;
    }

    private static Label label(JsonNode node) {
        return node.isObject() ? new Label(node.path("zh").asText(), node.path("en").asText()) : null;
    }

    private static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return List.copyOf(names);
    }

    private static <T> List<T> list(JsonNode array, java.util.function.Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
