package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.internal.logic.ExpressionChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Says what is wrong with a template document: first its form, by the meta-schema, then what a schema cannot say. */
public final class TemplateChecker {

    private static final Schema META = metaSchema();

    private TemplateChecker() {
    }

    public static List<Violation> check(JsonNode document, Lang lang) {
        var structural = META.validate(document);
        if (!structural.isEmpty()) {
            return structural.stream().map(error -> violation(error, lang)).distinct().limit(100).toList();
        }
        var found = new ArrayList<Violation>();
        checkReferences(document, lang, found);
        document.path("properties").fields().forEachRemaining(field -> checkField(field.getKey(), field.getValue(), lang, found));
        return found.isEmpty() ? ExpressionChecker.check(TemplateReader.read(document, 0), lang) : found;
    }

    private static Violation violation(Error error, Lang lang) {
        var location = error.getInstanceLocation().toString();
        if ("additionalProperties".equals(error.getKeyword()) || "unevaluatedProperties".equals(error.getKeyword())) {
            return new Violation(location + "/" + error.getProperty(), "unsupported_keyword", Texts.get(lang, "template.unsupported_keyword", error.getProperty()));
        }
        return new Violation(location, "template_" + error.getKeyword(), error.getMessage());
    }

    private static void checkReferences(JsonNode document, Lang lang, List<Violation> found) {
        var ours = document.path("kedang");
        var properties = document.path("properties");
        document.path("required").forEach(key -> unknown(properties, key.asText(), "/required", lang, found));
        ours.path("list").path("columns").forEach(key -> {
            if (!key.asText().startsWith("_")) {
                unknown(properties, key.asText(), "/kedang/list/columns", lang, found);
            }
        });
        var title = ours.path("titleField").asText();
        unknown(properties, title, "/kedang/titleField", lang, found);
        var sensitivity = properties.path(title).path("kedang").path("sensitivity").asText("internal");
        if (!"text".equals(properties.path(title).path("kedang").path("type").asText()) || "restricted".equals(sensitivity)) {
            found.add(new Violation("/kedang/titleField", "title_field", Texts.get(lang, "template.title_field")));
        }
        var sections = new HashSet<String>();
        ours.path("sections").forEach(section -> sections.add(section.path("key").asText()));
        properties.fields().forEachRemaining(field -> {
            if (!sections.contains(field.getValue().path("kedang").path("section").asText())) {
                found.add(new Violation("/properties/" + field.getKey() + "/kedang/section", "unknown_section", Texts.get(lang, "template.unknown_section")));
            }
        });
    }

    private static void unknown(JsonNode properties, String key, String pointer, Lang lang, List<Violation> found) {
        if (!properties.has(key)) {
            found.add(new Violation(pointer, "unknown_field", Texts.get(lang, "template.unknown_field", key)));
        }
    }

    private static void checkField(String key, JsonNode schema, Lang lang, List<Violation> found) {
        if (schema.has("pattern")) {
            try {
                Pattern.compile(schema.path("pattern").asText());
            } catch (PatternSyntaxException bad) {
                found.add(new Violation("/properties/" + key + "/pattern", "pattern", Texts.get(lang, "template.pattern", bad.getDescription())));
            }
        }
        var values = schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
        var options = schema.path("kedang").path("options");
        if (options.isArray() && !sameValues(values, options)) {
            found.add(new Violation("/properties/" + key + "/kedang/options", "options", Texts.get(lang, "template.options")));
        }
    }

    private static boolean sameValues(JsonNode values, JsonNode options) {
        if (values.size() != options.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).asText().equals(options.get(i).path("value").asText())) {
                return false;
            }
        }
        return true;
    }

    private static Schema metaSchema() {
        try (var stream = TemplateChecker.class.getResourceAsStream("/schema/template-v1.meta.json")) {
            return SchemaRegistries.make().getSchema(JsonLimits.mapper().readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
