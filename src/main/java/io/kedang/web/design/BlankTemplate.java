package io.kedang.web.design;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Label;

/** The document that a new template begins with: one section, and the field that names its records. */
final class BlankTemplate {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SECTION = "basic";
    private static final String TITLE = "name";
    private static final Label TITLE_LABEL = new Label("\u540d\u79f0", "Name");
    private static final Label SECTION_LABEL = new Label("\u57fa\u672c\u4fe1\u606f", "Basics");

    private BlankTemplate() {
    }

    static ObjectNode of(String key, String name) {
        var document = JSON.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "urn:kedang:template:" + key);
        document.put("type", "object").put("additionalProperties", false);
        document.putArray("required").add(TITLE);
        document.set("kedang", vocabulary(key, name));
        document.putObject("properties").set(TITLE, titleField(SECTION));
        return document;
    }

    private static ObjectNode vocabulary(String key, String name) {
        var ours = JSON.objectNode().put("format", 1).put("key", key);
        ours.putObject("name").put("zh", name).put("en", name);
        ours.put("icon", "folder").put("titleField", TITLE);
        ours.putArray("sections").addObject().put("key", SECTION).set("label", label(SECTION_LABEL));
        return ours;
    }

    static ObjectNode titleField(String section) {
        var field = JSON.objectNode().put("type", "string").put("minLength", 1).put("maxLength", 200);
        field.putObject("kedang").put("type", "text").<ObjectNode>set("label", label(TITLE_LABEL)).put("section", section).put("order", 10)
                .put("searchable", true).put("filterable", true).put("sortable", true);
        return field;
    }

    private static ObjectNode label(Label label) {
        return JSON.objectNode().put("zh", label.zh()).put("en", label.en());
    }
}
