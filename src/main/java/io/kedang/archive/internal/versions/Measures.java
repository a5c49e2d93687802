package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Sensitivity;
import io.kedang.archive.internal.Normalizer;
import io.kedang.archive.internal.versions.Measure.All;
import io.kedang.archive.internal.versions.Measure.Counted;
import io.kedang.archive.internal.versions.Measure.Looked;
import io.kedang.archive.internal.versions.Measure.None;
import io.kedang.archive.internal.versions.Measure.Repeated;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Encryptable;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.TemplateChange;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Which records a change concerns: those that lack what is needed, hold what is not allowed any more, or change by it. */
final class Measures {

    private final Template before;
    private final CompiledTemplate compiled;
    private final Template after;
    private final Set<Sensitivity> encrypted;

    /** @param encrypted sensitivities whose values SQL cannot look at */
    Measures(Template before, CompiledTemplate compiled, Set<Sensitivity> encrypted) {
        this.encrypted = encrypted;
        this.before = before;
        this.compiled = compiled;
        this.after = compiled.template();
    }

    Measure of(TemplateChange change) {
        return change.field() == null ? own(change) : after.field(change.field()).map(field -> field(change, field)).orElseGet(() -> new Counted(Conditions.present(change.field())));
    }

    private Measure field(TemplateChange change, Field field) {
        return mayBeSealed(field) ? opened(change, field) : inSql(change, field);
    }

    private boolean mayBeSealed(Field field) {
        return Encryptable.is(after, field, encrypted) || before.field(field.key()).filter(old -> Encryptable.is(before, old, encrypted)).isPresent();
    }

    /** Of an encrypted field SQL can only say whether it has a value. */
    private Measure opened(TemplateChange change, Field field) {
        var measure = inSql(change, field);
        if (!(measure instanceof Counted)) {
            return measure;
        }
        return switch (change.kind()) {
            case FIELD_ADDED_REQUIRED, REQUIRED_ON, REQUIRED_WHEN, VISIBLE_WHEN_OFF, TYPE, TARGET -> measure;
            case OPTION_REMOVED, OPTION_RETIRED -> new Looked(field.key(), data -> mentions(data.path(field.key()), change.detail()));
            default -> new Looked(field.key(), wrong(field.key()));
        };
    }

    private static boolean mentions(JsonNode value, String option) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false).anyMatch(one -> one.asText().equals(option)) : value.asText().equals(option);
    }

    private Measure inSql(TemplateChange change, Field field) {
        var key = field.key();
        var rules = field.rules();
        return switch (change.kind()) {
            case FIELD_ADDED_REQUIRED, REQUIRED_ON, REQUIRED_WHEN, VISIBLE_WHEN_OFF -> needed(field);
            case VISIBLE_WHEN -> new Looked(null, data -> data.has(key) && compiled.logic().hidden(data).contains(key));
            case TYPE, TARGET -> new Counted(Conditions.present(key));
            case MIN_LENGTH_UP -> new Counted(Conditions.length(key, "<", rules.minLength()));
            case MAX_LENGTH_DOWN -> new Counted(Conditions.length(key, ">", rules.maxLength()));
            case MINIMUM_UP -> new Counted(Conditions.number(field, "<", rules.minimum()));
            case MAXIMUM_DOWN -> new Counted(Conditions.number(field, ">", rules.maximum()));
            case STEP -> new Counted(Conditions.offStep(field, rules.multipleOf()));
            case WHOLE_ON -> new Counted(Conditions.broken(field));
            case MIN_ITEMS_UP -> new Counted(Conditions.items(key, "<", rules.minItems()));
            case MAX_ITEMS_DOWN -> new Counted(Conditions.items(key, ">", rules.maxItems()));
            case OPTION_REMOVED, OPTION_RETIRED -> new Counted(Conditions.option(field, change.detail()));
            case CURRENCY_REMOVED -> new Counted(Conditions.part(key, "currency", change.detail()));
            case SCHEME -> new Looked(key, data -> data.has(key) && !readable(field, data));
            case PATTERN, STRUCTURE, PART_REMOVED, COLUMN_ADDED_REQUIRED, COLUMN_REMOVED, COLUMN_CHANGED -> new Looked(key, wrong(key));
            case FORMULA -> new All();
            case UNIQUE_ON -> before.field(key).isPresent() ? new Repeated(field) : new None();
            default -> new None();
        };
    }

    /** Required whatever else is said, or only when conditions hold. */
    private Measure needed(Field field) {
        var always = field.required() && field.settings().visibleWhen() == null && sectionAlways(field);
        return always ? new Counted(Conditions.missing(field.key())) : new Looked(null, data -> !data.has(field.key()) && wanted(field, data));
    }

    private boolean sectionAlways(Field field) {
        return after.sections().stream().filter(section -> section.key().equals(field.section())).allMatch(section -> section.visibleWhen() == null);
    }

    private boolean wanted(Field field, ObjectNode data) {
        return field.required() ? !compiled.logic().hidden(data).contains(field.key()) : compiled.logic().required(data).contains(field.key());
    }

    private Predicate<ObjectNode> wrong(String key) {
        return data -> data.has(key) && !SingleField.violations(compiled, key, data).isEmpty();
    }

    /** Check digits are looked at where values are normalized. */
    private static boolean readable(Field field, ObjectNode data) {
        var violations = new ArrayList<Violation>();
        return Normalizer.normalize(field, data.get(field.key()), Lang.EN, violations) != null && violations.isEmpty();
    }

    private Measure own(TemplateChange change) {
        return switch (change.kind()) {
            case TITLE_FIELD -> new All();
            case STAGE_REMOVED -> new Counted(Conditions.stage(change.detail()));
            case SECTION_VISIBLE_WHEN -> new Looked(null, data -> hiddenIn(change.detail(), data));
            case RULE_ADDED, RULE_CHANGED -> new Looked(null, data -> compiled.logic().broken(data).stream().anyMatch(rule -> rule.key().equals(change.detail())));
            default -> new None();
        };
    }

    private boolean hiddenIn(String section, ObjectNode data) {
        return compiled.logic().hidden(data).stream()
                .anyMatch(key -> data.has(key) && after.field(key).filter(field -> field.section().equals(section)).isPresent());
    }
}
