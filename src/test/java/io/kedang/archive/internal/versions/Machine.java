package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.internal.SchemaTemplate;
import io.kedang.template.internal.TemplateReader;
import java.util.function.Consumer;

/** A small template to be changed: machines with a name, a serial number, a weight, a state and a note. */
final class Machine {

    static final String KEY = "machine";

    private Machine() {
    }

    static ObjectNode document() {
        var document = json("""
                {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'object', 'additionalProperties': false, 'required': ['name'],
                 'kedang': {'format': 1, 'key': 'machine', 'name': {'zh': '设备', 'en': 'Machine'}, 'titleField': 'name',
                            'sections': [{'key': 'basic', 'label': {'zh': '基本', 'en': 'Basics'}}],
                            'stages': [{'key': 'new', 'label': {'zh': '新', 'en': 'New'}}, {'key': 'old', 'label': {'zh': '旧', 'en': 'Old'}}]},
                 'properties': {}}""");
        field(document, "name", "{'type': 'string', 'maxLength': 100, 'kedang': {'type': 'text', 'order': 1, 'filterable': true, 'sortable': true}}");
        field(document, "serial", "{'type': 'string', 'maxLength': 60, 'kedang': {'type': 'text', 'order': 2, 'filterable': true}}");
        field(document, "weight", "{'type': 'number', 'minimum': 0, 'kedang': {'type': 'number', 'order': 3, 'filterable': true}}");
        field(document, "state", """
                {'type': 'string', 'enum': ['good', 'worn', 'broken'], 'kedang': {'type': 'choice', 'order': 4, 'filterable': true, 'options': [
                  {'value': 'good', 'label': {'zh': '良好', 'en': 'Good'}}, {'value': 'worn', 'label': {'zh': '磨损', 'en': 'Worn'}}, {'value': 'broken', 'label': {'zh': '损坏', 'en': 'Broken'}}]}}""");
        field(document, "note", "{'type': 'string', 'maxLength': 500, 'kedang': {'type': 'longtext', 'order': 5}}");
        return document;
    }

    static ObjectNode with(Consumer<ObjectNode> change) {
        var document = document();
        change.accept(document);
        return document;
    }

    /** Adds or replaces a field; its label is its key, its section the only one. */
    static void field(ObjectNode document, String key, String schema) {
        var field = json(schema);
        ((ObjectNode) field.path("kedang")).put("section", "basic").putObject("label").put("zh", key).put("en", key);
        ((ObjectNode) document.path("properties")).set(key, field);
    }

    static ObjectNode field(ObjectNode document, String key) {
        return (ObjectNode) document.path("properties").path(key);
    }

    static ObjectNode ours(ObjectNode document, String key) {
        return (ObjectNode) field(document, key).path("kedang");
    }

    static void require(ObjectNode document, String key) {
        document.withArray("required").add(key);
    }

    static void remove(ObjectNode document, String key) {
        ((ObjectNode) document.path("properties")).remove(key);
    }

    static CompiledTemplate compiled(JsonNode document, int version) {
        return new SchemaTemplate(TemplateReader.read(document, version));
    }

    /** JSON with single quotes for double ones. */
    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonLimits.mapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
