package io.kedang.archive.internal.versions;

import io.kedang.archive.Impact.Change;
import io.kedang.template.ChangeClass;
import io.kedang.template.Field;
import io.kedang.template.FormulaParts;
import io.kedang.template.Rule;
import io.kedang.template.Section;
import io.kedang.template.Template;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which values decide how many records a change concerns. A draft is made as quickly as a question is asked, so whoever is told the number is told of them. */
final class TellingNumbers {

    private final Template after;
    private final Map<String, Field> fields;

    TellingNumbers(Template after) {
        this.after = after;
        this.fields = FormulaParts.byKey(after.fields());
    }

    /** @return keys of fields; empty when the number says no more than whether there are values */
    Set<String> of(Change change) {
        return change.field() == null ? own(change) : after.field(change.field()).map(field -> field(change, field)).orElse(Set.of());
    }

    private Set<String> field(Change change, Field field) {
        return switch (change.kind()) {
            case FIELD_ADDED_REQUIRED, REQUIRED_ON, REQUIRED_WHEN, VISIBLE_WHEN, VISIBLE_WHEN_OFF -> read(conditions(field));
            case TYPE, FIELD_REMOVED -> Set.of();
            default -> change.changeClass() == ChangeClass.SAFE ? Set.of() : Set.of(field.key());
        };
    }

    private Set<String> own(Change change) {
        return switch (change.kind()) {
            case RULE_ADDED, RULE_CHANGED -> read(after.rules().stream().filter(rule -> rule.key().equals(change.detail())).map(Rule::check));
            case SECTION_VISIBLE_WHEN -> read(after.fields().stream().filter(field -> field.section().equals(change.detail())).flatMap(this::conditions));
            default -> Set.of();
        };
    }

    private Stream<String> conditions(Field field) {
        var ofSection = after.sections().stream().filter(section -> section.key().equals(field.section())).map(Section::visibleWhen);
        return Stream.concat(ofSection, Stream.of(field.settings().visibleWhen(), field.settings().requiredWhen())).filter(Objects::nonNull);
    }

    private Set<String> read(Stream<String> expressions) {
        return expressions.flatMap(expression -> FormulaParts.in(expression, fields).stream()).collect(Collectors.toSet());
    }
}
