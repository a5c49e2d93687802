package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.TemplateError;
import java.util.List;
import java.util.regex.Pattern;

/** What a draft must be at least: an object that can be kept, and that names its template. */
final class DraftDocuments {

    static final int DEEPEST = 20;
    static final int LONGEST = 1 << 20;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    private DraftDocuments() {
    }

    /** Whether this can be the key of a template. */
    static boolean key(String text) {
        return text != null && KEY.matcher(text).matches();
    }

    static String keyOf(JsonNode document) {
        return document == null ? "" : document.path("kedang").path("key").asText("");
    }

    /** @throws Problem {@link TemplateError#TEMPLATE_DRAFT_UNREADABLE} */
    static ObjectNode readable(String key, JsonNode document, Lang lang) {
        if (!(document instanceof ObjectNode object)) {
            throw refused("", "wrong_type", lang);
        }
        if (!shallow(document, DEEPEST)) {
            throw refused("", "too_deep", lang);
        }
        if (!storable(document)) {
            throw refused("", "bad_character", lang);
        }
        if (!key(key) || !document.path("kedang").path("key").asText("").equals(key)) {
            throw refused("/kedang/key", "wrong_key", lang);
        }
        if (object.toString().length() > LONGEST) {
            throw refused("", "too_long", lang);
        }
        return object;
    }

    private static Problem refused(String pointer, String code, Lang lang) {
        return Problem.of(TemplateError.TEMPLATE_DRAFT_UNREADABLE, List.of(new Violation(pointer, code, Texts.get(lang, "draft." + code))));
    }

    private static boolean shallow(JsonNode node, int levels) {
        if (!node.isContainerNode()) {
            return true;
        }
        if (levels == 0) {
            return false;
        }
        for (var child : node) {
            if (!shallow(child, levels - 1)) {
                return false;
            }
        }
        return true;
    }

    /** PostgreSQL keeps no U+0000 and no half of a surrogate pair. */
    private static boolean storable(JsonNode node) {
        if (node.isTextual()) {
            return storable(node.asText());
        }
        if (node instanceof ObjectNode object) {
            var names = object.fieldNames();
            while (names.hasNext()) {
                if (!storable(names.next())) {
                    return false;
                }
            }
        }
        for (var child : node) {
            if (!storable(child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean storable(String text) {
        return text.indexOf(0) < 0 && java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
