package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.internal.logic.ExpressionChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says what is wrong with a template document: its size, its form by the meta-schema, then what a schema cannot say. */
public final class TemplateChecker {

    public static final int MOST_BYTES = 1_000_000;
    public static final int MOST_LEVELS = 20;

    private static final Schema META = metaSchema();

    private TemplateChecker() {
    }

    /** @return what is wrong, in the caller's language; empty when the document can be published */
    public static List<Violation> check(JsonNode document, Lang lang) {
        var found = new Findings(lang);
        bounds(document, found);
        if (found.none()) {
            META.validate(document).forEach(error -> found.add(MetaViolations.of(error, lang)));
        }
        if (found.none()) {
            TitleCheck.check(document, found);
            LayoutCheck.check(document, found);
            FieldCheck.check(document, found);
        }
        // Expressions last, on a template that is sound otherwise.
        return found.none() ? ExpressionChecker.check(TemplateReader.read(document, 0), lang) : found.all();
    }

    private static void bounds(JsonNode document, Findings found) {
        if (!document.isObject()) {
            found.add("", "document_not_object");
        } else if (levels(document) > MOST_LEVELS) {
            found.add("", "document_too_deep", MOST_LEVELS);
        } else if (document.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            found.add("", "document_too_large");
        }
    }

    private static int levels(JsonNode node) {
        var deepest = 0;
        for (var child : node) {
            deepest = Math.max(deepest, levels(child));
        }
        return node.isContainerNode() ? deepest + 1 : 0;
    }

    private static Schema metaSchema() {
        try (var stream = TemplateChecker.class.getResourceAsStream("/schema/template-v1.meta.json")) {
            return SchemaRegistries.make().getSchema(JsonLimits.mapper().readTree(stream));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
