package io.kedang.template.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;
import java.util.List;

/** Documents as files that people read: the root's keywords in the order of docs/template-format.md, two spaces a level. */
final class TemplateFiles {

    private static final List<String> ORDER = List.of("$schema", "$id", "title", "type", "additionalProperties", "required", "kedang", "properties");
    private static final ObjectWriter WRITER = JsonLimits.mapper().writerWithDefaultPrettyPrinter();

    private TemplateFiles() {
    }

    static String text(JsonNode document) {
        var ordered = ((ObjectNode) document).objectNode();
        ORDER.stream().filter(document::has).forEach(name -> ordered.set(name, document.get(name)));
        document.fields().forEachRemaining(entry -> ordered.putIfAbsent(entry.getKey(), entry.getValue()));
        try {
            return WRITER.writeValueAsString(ordered) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
