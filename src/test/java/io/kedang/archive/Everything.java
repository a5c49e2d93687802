package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.internal.SchemaTemplate;
import io.kedang.template.internal.TemplateReader;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A template with a field of every type: {@code everything.json}. */
public final class Everything {

    public static final String KEY = "everything";

    private Everything() {
    }

    public static JsonNode document() {
        try (var stream = Everything.class.getResourceAsStream("/everything.json")) {
            return JsonLimits.mapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static CompiledTemplate compiled() {
        return new SchemaTemplate(TemplateReader.read(document(), 1));
    }

    public static Field field(String key) {
        return compiled().template().field(key).orElseThrow();
    }

    /** JSON with single quotes for double ones. */
    public static JsonNode json(String text) {
        return parsed(text.replace('\'', '"'));
    }

    public static JsonNode parsed(String json) {
        try {
            return JsonLimits.mapper().readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }
}
