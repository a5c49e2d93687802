package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.archive.internal.Normalizer;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The door for every record that enters, whichever way it comes: normalizes, then checks against the template,
 * and reports everything that is wrong at once.
 */
@ApplicationScoped
public class Intake {

    private static final String DATA = "/data";

    /** @throws Problem {@link ArchiveError#RECORD_INVALID} with a violation for each thing wrong, pointers starting with {@code /data} */
    public IntakeResult accept(CompiledTemplate template, JsonNode sent, Lang lang) {
        if (!(sent instanceof ObjectNode object)) {
            throw Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation(DATA, "wrong_type", Texts.get(lang, "data_not_object"))));
        }
        var violations = new ArrayList<Violation>();
        var result = normalize(template, object, lang, violations);
        var found = violations.stream().map(Violation::pointer).collect(Collectors.toSet());
        template.check(result.data(), lang).stream().filter(violation -> !found.contains(violation.pointer())).forEach(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.of(ArchiveError.RECORD_INVALID, violations.stream().map(Intake::insideData).toList());
        }
        return result;
    }

    /**
     * A change of a record that is there already: what is wrong with values that stay as they are is tolerated, so that nobody is locked out of an
     * old record by a rule that came later.
     *
     * @param before the data as it is stored, in the form of this version; null for a new record
     */
    public IntakeResult accept(Actor actor, CompiledTemplate template, JsonNode sent, ObjectNode before) {
        var lang = actor.request().lang();
        if (before == null || !(sent instanceof ObjectNode object)) {
            return accept(template, sent, lang);
        }
        var violations = new ArrayList<Violation>();
        var result = normalize(template, object, lang, violations);
        var found = violations.stream().map(Violation::pointer).collect(Collectors.toSet());
        template.check(result.data(), lang).stream().filter(violation -> !found.contains(violation.pointer())).forEach(violations::add);
        var tolerated = violations.stream().filter(violation -> unchanged(violation, before, result.data())).toList();
        if (tolerated.size() < violations.size()) {
            throw Problem.of(ArchiveError.RECORD_INVALID, violations.stream().filter(violation -> !tolerated.contains(violation)).map(Intake::insideData).toList());
        }
        return new IntakeResult(result.data(), result.original(), tolerated);
    }

    private static boolean unchanged(Violation violation, ObjectNode before, ObjectNode after) {
        var key = violation.pointer().split("/", 3)[1];
        return java.util.Objects.equals(before.get(key), after.get(key));
    }

    private static IntakeResult normalize(CompiledTemplate template, ObjectNode sent, Lang lang, List<Violation> violations) {
        var data = JsonNodeFactory.instance.objectNode();
        var original = JsonNodeFactory.instance.objectNode();
        var types = template.template();
        sent.fields().forEachRemaining(entry -> {
            var field = types.field(entry.getKey());
            var normalized = field.isPresent() ? Normalizer.normalize(field.get(), entry.getValue(), lang, violations) : entry.getValue();
            if (normalized != null) {
                data.set(entry.getKey(), normalized);
                if (!normalized.equals(entry.getValue())) {
                    original.set(entry.getKey(), entry.getValue());
                }
            }
        });
        return new IntakeResult(data, original.isEmpty() ? null : original, List.of());
    }

    private static Violation insideData(Violation violation) {
        return new Violation(DATA + violation.pointer(), violation.code(), violation.message());
    }
}
