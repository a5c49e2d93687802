package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Sensitivity;
import io.kedang.archive.ArchiveError;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the members that requests may have, and refuses the others by name. */
final class Bodies {

    private Bodies() {
    }

    static ObjectNode object(JsonNode body, Set<String> members, Lang lang) {
        if (!(body instanceof ObjectNode object)) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        var unknown = new ArrayList<Violation>();
        object.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                unknown.add(new Violation("/" + name.replace("~", "~0").replace("/", "~1"), "unknown_field", Texts.get(lang, "unknown_field")));
            }
        });
        if (!unknown.isEmpty()) {
            throw Problem.of(ArchiveError.RECORD_INVALID, unknown);
        }
        return object;
    }

    /** A member that is a string or absent. */
    static String text(ObjectNode body, String name, Lang lang) {
        var value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().length() > 200 || !StringForms.storable(value.asText())) {
            throw Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation("/" + name, "wrong_type", Texts.get(lang, "wrong_type", name))));
        }
        return value.asText();
    }

    /** A member of the company, or absent. */
    static UUID id(ObjectNode body, String name, Lang lang) {
        var text = text(body, name, lang);
        return text == null ? null : Ids.parse(text)
                .orElseThrow(() -> Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation("/" + name, "unknown_member", Texts.get(lang, "unknown_member", name)))));
    }

    static Sensitivity sensitivity(ObjectNode body, Lang lang) {
        var text = text(body, "sensitivity", lang);
        return text == null ? null : Sensitivity.find(text)
                .orElseThrow(() -> Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation("/sensitivity", "unknown_sensitivity", Texts.get(lang, "role.unknown_sensitivity")))));
    }
}
