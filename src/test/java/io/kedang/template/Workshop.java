package io.kedang.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;

/** A template with a field of every type that has something of its own to change. */
final class Workshop {

    private Workshop() {
    }

    static ObjectNode document() {
        var document = json("""
                {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'object', 'additionalProperties': false, 'required': ['name', 'other_name'],
                 'kedang': {'format': 1, 'key': 'workshop', 'name': {'zh': '车间', 'en': 'Workshop'}, 'titleField': 'name',
                            'sections': [{'key': 'basic', 'label': {'zh': '基本', 'en': 'Basics'}}, {'key': 'more', 'label': {'zh': '更多', 'en': 'More'}}, {'key': 'empty', 'label': {'zh': '空', 'en': 'Empty'}}],
                            'stages': [{'key': 'a', 'label': {'zh': '甲', 'en': 'A'}}, {'key': 'b', 'label': {'zh': '乙', 'en': 'B'}}, {'key': 'c', 'label': {'zh': '丙', 'en': 'C'}}],
                            'list': {'columns': ['name'], 'sort': '-updated_at'}},
                 'properties': {}}""");
        var fields = document.withObject("/properties");
        fields.set("name", field("{'type': 'string', 'maxLength': 100}", "text"));
        fields.set("other_name", field("{'type': 'string', 'maxLength': 100}", "text"));
        fields.set("remark", field("{'type': 'string', 'maxLength': 60}", "text"));
        fields.set("count", field("{'type': 'number'}", "number"));
        fields.set("done", field("{'type': 'boolean'}", "boolean"));
        fields.set("phone", field("{'type': 'string', 'maxLength': 32}", "phone"));
        fields.set("moment", field("{'type': 'string', 'format': 'date-time'}", "datetime"));
        fields.set("number", field("{'type': 'string', 'maxLength': 64}", "idnumber"));
        fields.withObject("/number/kedang").put("scheme", "cn_uscc");
        fields.set("customer", field("{'type': 'string', 'format': 'uuid'}", "reference"));
        fields.withObject("/customer/kedang").put("template", "customer");
        fields.set("papers", field("{'type': 'array', 'items': {'type': 'string', 'format': 'uuid'}}", "file"));
        fields.withObject("/papers/kedang").put("maxMegabytes", 10).putArray("accept").add("pdf").add("image");
        fields.set("code", field("{'type': 'string', 'maxLength': 64}", "autonumber"));
        fields.withObject("/code/kedang").put("pattern", "W-{0000}");
        fields.set("total", field("{'type': 'number'}", "formula"));
        fields.withObject("/total/kedang").put("expression", "count * 2");
        fields.set("place", field("{'type': 'object', 'additionalProperties': false, 'properties': {'city': {'type': 'string', 'maxLength': 60}, 'district': {'type': 'string', 'maxLength': 60}}}", "address"));
        fields.set("price", field("{'type': 'object', 'additionalProperties': false, 'required': ['amount', 'currency'], 'properties': {'amount': {'type': 'number'}, 'currency': {'enum': ['CNY', 'USD']}}}", "money"));
        fields.set("parts", field("""
                {'type': 'array', 'maxItems': 20, 'items': {'type': 'object', 'additionalProperties': false, 'required': ['quantity'], 'properties': {
                  'what': {'type': 'string', 'maxLength': 50, 'kedang': {'type': 'text', 'label': {'zh': '物', 'en': 'What'}}},
                  'quantity': {'type': 'number', 'kedang': {'type': 'number', 'label': {'zh': '数', 'en': 'Quantity'}}}}}}""", "table"));
        fields.set("level", field("{'type': 'string', 'enum': ['low', 'high']}", "choice"));
        fields.withObject("/level/kedang").putArray("options").add(option("low")).add(option("high"));
        fields.set("skills", field("{'type': 'array', 'uniqueItems': true, 'maxItems': 3, 'items': {'type': 'string', 'enum': ['x', 'y', 'z']}}", "multichoice"));
        fields.withObject("/skills/kedang").putArray("options").add(option("x")).add(option("y")).add(option("z"));
        rule(document, "first", "count < 1000");
        view(document, "first");
        return document;
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonLimits.mapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static ObjectNode field(String schema, String type) {
        var field = json(schema);
        field.putObject("kedang").put("type", type).put("section", "basic").put("order", 10).putObject("label").put("zh", "字段").put("en", "Field");
        return field;
    }

    private static ObjectNode option(String value) {
        var option = json("{'label': {}}").put("value", value);
        ((ObjectNode) option.path("label")).put("zh", "选项" + value).put("en", "Option " + value);
        return option;
    }

    static void option(ObjectNode document, String field, String value) {
        ((ArrayNode) document.at("/properties/" + field + "/enum")).add(value);
        ((ArrayNode) document.at("/properties/" + field + "/kedang/options")).add(option(value));
    }

    static void withoutOption(ObjectNode document, String field, String value) {
        var values = (ArrayNode) document.at("/properties/" + field + "/enum");
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).asText().equals(value)) {
                values.remove(i);
                ((ArrayNode) document.at("/properties/" + field + "/kedang/options")).remove(i);
            }
        }
    }

    static void turned(ObjectNode document, String field) {
        var values = (ArrayNode) document.at("/properties/" + field + "/enum");
        var options = (ArrayNode) document.at("/properties/" + field + "/kedang/options");
        values.add(values.remove(0));
        options.add(options.remove(0));
    }

    static void column(ObjectNode document, String key) {
        document.withObject("/properties/parts/items/properties").set(key, json("{'type': 'string', 'maxLength': 50, 'kedang': {'type': 'text', 'label': {'zh': '列', 'en': 'Column'}}}"));
    }

    static void rule(ObjectNode document, String key, String check) {
        document.withObject("/kedang").withArray("rules").addObject().put("key", key).put("check", check).put("field", "count").putObject("message").put("zh", "太多").put("en", "Too many");
    }

    static void view(ObjectNode document, String key) {
        var view = document.withObject("/kedang").withArray("views").addObject().put("key", key);
        view.putObject("label").put("zh", "视图").put("en", "View");
        view.putArray("columns").add("name");
        view.put("sort", "-updated_at").putArray("conditions").add("stage:eq:a");
    }
}
