package io.kedang.archive.internal.versions;

import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.template.TemplateChange;
import java.util.List;

/** What can be done about a change, and which list shows the records that it concerns. */
final class Offers {

    private Offers() {
    }

    static List<String> remedies(TemplateChange change, Template before, Template after) {
        return switch (change.kind()) {
            case FIELD_ADDED, FIELD_ADDED_REQUIRED, REQUIRED_ON, REQUIRED_WHEN, VISIBLE_WHEN_OFF -> fillable(change, after) ? List.of("default", "keep") : List.of("keep");
            case TYPE -> convertible(change, before, after) ? List.of("convert", "keep") : List.of("keep");
            case OPTION_REMOVED -> type(change, after) == FieldType.CHOICE ? List.of("default", "keep") : List.of("keep");
            default -> change.changeClass() == io.kedang.template.ChangeClass.NARROWS ? List.of("keep") : List.of();
        };
    }

    private static FieldType type(TemplateChange change, Template template) {
        return template.field(change.field()).map(Field::type).orElse(null);
    }

    private static boolean fillable(TemplateChange change, Template after) {
        return after.field(change.field()).filter(field -> !field.type().computed() && field.type() != FieldType.FILE && !field.unique()).isPresent();
    }

    private static boolean convertible(TemplateChange change, Template before, Template after) {
        return before.field(change.field()).filter(old -> Conversion.possible(old, after.field(change.field()).orElseThrow())).isPresent();
    }

    /** By the version in force: the list knows no other. Null when it cannot say it. */
    static List<String> where(TemplateChange change, Template before, Template after) {
        if (change.field() == null) {
            return change.kind() == io.kedang.template.ChangeKind.STAGE_REMOVED ? List.of("stage:eq:" + change.detail()) : null;
        }
        var old = before.field(change.field()).orElse(null);
        return old == null ? null : where(change, old, after.field(change.field()).orElse(null));
    }

    private static List<String> where(TemplateChange change, Field old, Field now) {
        var key = change.field();
        return switch (change.kind()) {
            case REQUIRED_ON -> now.settings().visibleWhen() == null ? List.of(key + ":empty") : null;
            case FIELD_REMOVED, TYPE, TARGET -> List.of(key + ":present");
            case OPTION_REMOVED, OPTION_RETIRED -> !old.filterable() ? null : List.of(key + (old.type() == FieldType.MULTICHOICE ? ":contains:" : ":eq:") + change.detail());
            case MINIMUM_UP -> ranged(old) ? List.of(key + ":lt:" + now.rules().minimum().toPlainString()) : null;
            case MAXIMUM_DOWN -> ranged(old) ? List.of(key + ":gt:" + now.rules().maximum().toPlainString()) : null;
            default -> null;
        };
    }

    private static boolean ranged(Field field) {
        return field.filterable() && List.of(FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT, FieldType.RATING).contains(field.type());
    }
}
