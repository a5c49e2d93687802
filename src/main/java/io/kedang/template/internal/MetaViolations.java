package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the meta-schema finds, in words. A code is {@code template_} and the keyword of the meta-schema that was broken, or {@code unsupported_keyword}. */
final class MetaViolations {

    private static final Set<String> FLAGS = Set.of("searchable", "filterable", "sortable", "unique");

    private MetaViolations() {
    }

    static Violation of(Error error, Lang lang) {
        var place = error.getInstanceLocation().toString();
        if ("additionalProperties".equals(error.getKeyword())) {
            var name = error.getProperty();
            return new Violation(place + "/" + escaped(name), "unsupported_keyword", Texts.get(lang, "template.unsupported_keyword", name));
        }
        if ("propertyNames".equals(error.getKeyword())) {
            return new Violation(place + "/" + escaped(error.getProperty()), "template_propertyNames", Texts.get(lang, "template.meta.key"));
        }
        return new Violation(place, "template_" + error.getKeyword(), message(error, lang));
    }

    private static String message(Error error, Lang lang) {
        var bound = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> Texts.get(lang, "template.meta.required", error.getProperty());
            case "type" -> Texts.get(lang, "template.meta.type." + bound.asText());
            case "enum" -> Texts.get(lang, "template.meta.enum", listed(bound));
            case "const" -> constant(error, bound, lang);
            case "pattern" -> Texts.get(lang, "template.meta." + definition(error));
            case "format" -> Texts.get(lang, "template.pattern", EcmaPattern.problem(error.getInstanceNode().asText()).orElse(""));
            default -> Texts.get(lang, "template.meta." + error.getKeyword(), bound.asText());
        };
    }

    private static String constant(Error error, JsonNode bound, Lang lang) {
        var name = error.getInstanceLocation().getName(-1);
        return FLAGS.contains(name) ? Texts.get(lang, "template.meta.flag", name) : Texts.get(lang, "template.meta.const", bound.isTextual() ? bound.asText() : bound.toString());
    }

    /** The name under {@code $defs} of what the value should have been. */
    private static String definition(Error error) {
        var path = error.getSchemaLocation().toString().split("/");
        return path[path.length - 2];
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(", "));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
