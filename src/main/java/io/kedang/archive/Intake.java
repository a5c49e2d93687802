package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.archive.internal.Asked;
import io.kedang.archive.internal.Examination;
import io.kedang.archive.internal.IntakePlan;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The door for every record that enters, whichever way it comes: normalizes, fills in defaults and formulas, then checks against the template, its
 * conditions and rules, and against what the company has; and reports everything that is wrong at once.
 */
@ApplicationScoped
public class Intake {

    private static final String DATA = "/data";

    /**
     * A new record that needs nothing from the database: it takes no number, and names no member or record that would have to be asked for. It fails at once
     * when something is wrong.
     *
     * @param view what its author may say of it: what is missing because it may not be said is left to others
     * @param self id of the member who files it, who is a member for certain
     * @return nothing when the database must be asked
     * @throws Problem {@link ArchiveError#RECORD_INVALID} with a violation for each thing wrong, pointers starting with {@code /data}
     */
    public Optional<IntakeResult> acceptAtOnce(CompiledTemplate template, JsonNode sent, FieldView view, UUID self, Lang lang) {
        var plan = IntakePlan.of(template);
        if (plan.numbered()) {
            return Optional.empty();
        }
        var examination = Examination.of(template, object(sent, lang), null, lang);
        return Asked.anything(examination, plan, self) ? Optional.empty() : Optional.of(result(examination, List.of(), view));
    }

    /**
     * A new record, or a change of one. In a change, what is wrong with values that stay as they are is tolerated, so that nobody is locked out of an
     * old record by a rule that came later. Fails with {@link ArchiveError#RECORD_INVALID}.
     *
     * @param view       what its author may say of it
     * @param before     the data as it is stored, in the form of this version; null for a new record
     * @param connection in the transaction that is going to write
     */
    public Uni<IntakeResult> accept(Actor actor, CompiledTemplate template, JsonNode sent, FieldView view, ObjectNode before, TenantConnection connection) {
        var lang = actor.request().lang();
        var examination = Examination.of(template, object(sent, lang), before, lang);
        return Asked.about(examination, IntakePlan.of(template), actor, connection, lang).map(lost -> result(examination, lost, view));
    }

    private static ObjectNode object(JsonNode sent, Lang lang) {
        if (sent instanceof ObjectNode object) {
            return object;
        }
        throw Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation(DATA, "wrong_type", Texts.get(lang, "data_not_object"))));
    }

    private static IntakeResult result(Examination examination, List<Violation> lost, FieldView view) {
        var tolerated = Stream.concat(examination.tolerable().stream(), examination.leftToOthers(view).stream()).toList();
        var wrong = Stream.concat(examination.violations().stream().filter(violation -> !tolerated.contains(violation)), lost.stream()).toList();
        if (!wrong.isEmpty()) {
            throw Problem.of(ArchiveError.RECORD_INVALID, wrong.stream().map(Intake::insideData).toList());
        }
        return new IntakeResult(examination.data(), examination.original(), tolerated);
    }

    private static Violation insideData(Violation violation) {
        return new Violation(DATA + violation.pointer(), violation.code(), violation.message());
    }
}
