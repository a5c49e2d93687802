package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.archive.internal.Normalizer;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import java.util.ArrayList;
import java.util.Optional;

/** Makes a value of one type of field one of another. What comes out is normalized and allowed in the field, or nothing does. */
final class Conversion {

    private final Field from;
    private final CompiledTemplate compiled;
    private final Field to;
    private final JsonNode options;
    private final Lang lang;

    private Conversion(Field from, CompiledTemplate compiled, Field to, JsonNode options, Lang lang) {
        this.from = from;
        this.compiled = compiled;
        this.to = to;
        this.options = options;
        this.lang = lang;
    }

    static Conversion of(Field from, CompiledTemplate compiled, Field to, JsonNode options, Lang lang) {
        return new Conversion(from, compiled, to, options, lang);
    }

    /** Whether values of the one can become values of the other at all. */
    static boolean possible(Field from, Field to) {
        return ValueTexts.readable(from.type()) && ValueReader.writable(to.type()) || DirectConversions.possible(from.type(), to.type());
    }

    Optional<JsonNode> convert(JsonNode value) {
        return mapped(value).or(() -> DirectConversions.convert(from, to, value))
                .or(() -> ValueTexts.of(from, value, lang).flatMap(text -> ValueReader.read(to, text, options)))
                .flatMap(this::allowed);
    }

    /** The admin's own table of values: {@code "map": {"old": "new"}}. */
    private Optional<JsonNode> mapped(JsonNode value) {
        return Optional.ofNullable(value.isValueNode() ? options.path("map").get(value.asText()) : null);
    }

    private Optional<JsonNode> allowed(JsonNode converted) {
        var violations = new ArrayList<Violation>();
        var normalized = Normalizer.normalize(to, converted, lang, violations);
        return normalized == null || !violations.isEmpty() || !fits(normalized) ? Optional.empty() : Optional.of(normalized);
    }

    private boolean fits(JsonNode value) {
        var data = JsonNodeFactory.instance.objectNode();
        data.set(to.key(), value);
        return SingleField.violations(compiled, to.key(), data).isEmpty();
    }
}
