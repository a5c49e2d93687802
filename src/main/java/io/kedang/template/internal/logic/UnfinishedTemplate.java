package io.kedang.template.internal.logic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.template.internal.TemplateReader;
import java.util.Optional;

/** What can be read of a template that somebody is still working on. */
final class UnfinishedTemplate {

    private UnfinishedTemplate() {
    }

    /** @return nothing when no template can be made of it yet */
    static Optional<Template> read(JsonNode document) {
        try {
            return Optional.of(TemplateReader.read(readable(document), 0));
        } catch (RuntimeException unfinished) {
            return Optional.empty();
        }
    }

    /** With an expression at its place; unchanged when there is no such place. */
    static ObjectNode with(JsonNode document, String pointer, String expression) {
        var copy = document instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        var slash = pointer.lastIndexOf('/');
        if (pointer.startsWith("/") && slash > 0 && copy.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
            parent.set(pointer.substring(slash + 1), TextNode.valueOf(expression));
        }
        return copy;
    }

    private static ObjectNode readable(JsonNode document) {
        var copy = document instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        fields(copy.path("properties"));
        return copy;
    }

    private static void fields(JsonNode properties) {
        var all = properties.elements();
        while (all.hasNext()) {
            var field = all.next();
            if (FieldType.ofKey(field.path("kedang").path("type").asText()).isEmpty()) {
                all.remove();
            } else {
                fields(field.path("items").path("properties"));
            }
        }
    }
}
