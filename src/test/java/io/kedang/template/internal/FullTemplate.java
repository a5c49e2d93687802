package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code every-type.json}: a template with a field of every type and everything that a document may say. */
public final class FullTemplate {

    private FullTemplate() {
    }

    /** A copy to change. */
    public static ObjectNode document() {
        try (var stream = FullTemplate.class.getResourceAsStream("/every-type.json")) {
            return (ObjectNode) JsonLimits.mapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Template template() {
        return TemplateReader.read(document(), 1);
    }

    public static CompiledTemplate compiled() {
        return new SchemaTemplate(template());
    }

    /** JSON with single quotes for double ones. */
    public static JsonNode json(String text) {
        try {
            return JsonLimits.mapper().readTree(text.replace('\'', '"'));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
