package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.internal.Normalizer;
import io.kedang.archive.internal.versions.Remedy.Kind;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.TemplateChange;
import java.util.ArrayList;
import java.util.List;

/** The remedies that an admin chose, checked against what is offered. */
final class Remedies {

    private Remedies() {
    }

    /**
     * @param sent by field
     * @return what is kept with the version: values as records will hold them; null when nothing is to be done
     * @throws Problem {@link ArchiveError#REMEDY_INVALID}
     */
    static ObjectNode checked(JsonNode sent, List<TemplateChange> changes, Template before, CompiledTemplate after, Lang lang) {
        var violations = new ArrayList<Violation>();
        var kept = JsonNodeFactory.instance.objectNode();
        if (sent != null && !sent.isNull() && !sent.isObject()) {
            throw Problem.of(ArchiveError.REMEDY_INVALID, List.of(new Violation("/remedies", "wrong_type", Texts.get(lang, "remedy.not_offered"))));
        }
        if (sent instanceof ObjectNode remedies) {
            remedies.fields().forEachRemaining(entry -> check(entry.getKey(), entry.getValue(), changes, before, after, lang, kept, violations));
        }
        if (!violations.isEmpty()) {
            throw Problem.of(ArchiveError.REMEDY_INVALID, violations);
        }
        return kept.isEmpty() ? null : kept;
    }

    private static void check(String field, JsonNode sent, List<TemplateChange> changes, Template before, CompiledTemplate after, Lang lang, ObjectNode kept,
            List<Violation> violations) {
        var pointer = "/remedies/" + field.replace("~", "~0").replace("/", "~1");
        var ofField = changes.stream().filter(change -> field.equals(change.field())).toList();
        var kind = Kind.ofKey(sent.path("kind").asText()).filter(chosen -> chosen != Kind.RESTORE);
        if (ofField.isEmpty()) {
            violations.add(new Violation(pointer, "unknown_field", Texts.get(lang, "remedy.unknown_field")));
        } else if (kind.isEmpty() || kind.get() != Kind.KEEP && ofField.stream().noneMatch(change -> Offers.remedies(change, before, after.template()).contains(kind.get().key()))) {
            violations.add(new Violation(pointer + "/kind", "not_offered", Texts.get(lang, "remedy.not_offered")));
        } else if (kind.get() == Kind.DEFAULT) {
            fill(field, sent, after, lang, pointer, kept, violations);
        } else if (kind.get() == Kind.CONVERT) {
            convert(field, sent, pointer, lang, kept, violations);
        }
    }

    private static void fill(String key, JsonNode sent, CompiledTemplate after, Lang lang, String pointer, ObjectNode kept, List<Violation> violations) {
        var value = allowed(after.template().field(key).orElseThrow(), sent.path("value"), after, lang);
        if (value == null) {
            violations.add(new Violation(pointer + "/value", "value", Texts.get(lang, "remedy.value")));
        } else {
            kept.putObject(key).put("kind", Kind.DEFAULT.key()).set("value", value);
        }
    }

    private static JsonNode allowed(Field field, JsonNode sent, CompiledTemplate after, Lang lang) {
        var violations = new ArrayList<Violation>();
        var value = sent.isMissingNode() ? null : Normalizer.normalize(field, sent, lang, violations);
        if (value == null || !violations.isEmpty()) {
            return null;
        }
        var data = JsonNodeFactory.instance.objectNode();
        data.set(field.key(), value);
        return SingleField.violations(after, field.key(), data).isEmpty() ? value : null;
    }

    private static void convert(String key, JsonNode sent, String pointer, Lang lang, ObjectNode kept, List<Violation> violations) {
        var options = options(sent);
        if (options == null) {
            violations.add(new Violation(pointer, "value", Texts.get(lang, "remedy.value")));
        } else {
            kept.set(key, options.put("kind", Kind.CONVERT.key()));
        }
    }

    /** Only what conversions know, within bounds; null when it is malformed. */
    static ObjectNode options(JsonNode sent) {
        var options = JsonNodeFactory.instance.objectNode();
        var currency = sent.path("currency");
        var map = sent.path("map");
        if (!currency.isMissingNode() && !currency.asText().matches("[A-Z]{3}") || !map.isMissingNode() && (!map.isObject() || map.size() > 1000)) {
            return null;
        }
        if (!currency.isMissingNode()) {
            options.put("currency", currency.asText());
        }
        if (map.isObject()) {
            options.set("map", map);
        }
        return options;
    }
}
