package io.kedang.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.http.JsonLimits;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Templates with every type of field and everything that a layout can have: orders, which refer to products. */
final class WidgetTemplates {

    private WidgetTemplates() {
    }

    static JsonNode orders() {
        return read("/widgets.json");
    }

    static JsonNode products() {
        return read("/widget-product.json");
    }

    private static JsonNode read(String resource) {
        try (var stream = WidgetTemplates.class.getResourceAsStream(resource)) {
            return JsonLimits.mapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
