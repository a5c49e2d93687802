package io.kedang.template.internal.diff;

import static io.kedang.template.ChangeClass.CHANGES_TYPE;
import static io.kedang.template.ChangeClass.NARROWS;
import static io.kedang.template.ChangeClass.NEEDS_VALUES;
import static io.kedang.template.ChangeClass.REMOVES;
import static io.kedang.template.ChangeClass.SAFE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.ChangeKind;
import io.kedang.template.Field;
import io.kedang.template.Section;
import io.kedang.template.Template;
import java.util.Objects;

/** One field before and after. */
public final class FieldComparison {

    private FieldComparison() {
    }

    public static void added(Field field, Template after, FoundChanges found) {
        var needed = field.required() || field.settings().requiredWhen() != null;
        found.field(field, needed ? ChangeKind.FIELD_ADDED_REQUIRED : ChangeKind.FIELD_ADDED, needed ? NEEDS_VALUES : SAFE);
        if (field.unique()) {
            found.field(field, ChangeKind.UNIQUE_ON, SAFE);
        }
    }

    public static void removed(Field field, FoundChanges found) {
        found.field(field, ChangeKind.FIELD_REMOVED, REMOVES);
    }

    public static void compare(Field before, Field after, Template from, Template to, FoundChanges found) {
        var already = found.size();
        if (before.type() != after.type()) {
            found.field(after, ChangeKind.TYPE, CHANGES_TYPE, before.type().key(), SettingNames.of(before.type()), SettingNames.of(after.type()));
        } else {
            ValueComparison.compare(before, after, found);
            SettingsComparison.compare(before, after, found);
        }
        needs(before, after, found);
        looks(before, after, from, to, found);
        uses(before, after, found);
        var was = structure(from, before);
        var is = structure(to, after);
        if (found.size() == already ? !was.equals(is) : before.type() == after.type() && AddressComparison.narrower(was, is)) {
            found.field(after, ChangeKind.STRUCTURE, NARROWS);
        }
    }

    private static void needs(Field before, Field after, FoundChanges found) {
        if (after.required() && !before.required()) {
            found.field(after, ChangeKind.REQUIRED_ON, NEEDS_VALUES);
        } else if (before.required() && !after.required()) {
            found.field(after, ChangeKind.REQUIRED_OFF, SAFE);
        }
        var was = before.settings();
        var is = after.settings();
        if (!Objects.equals(was.requiredWhen(), is.requiredWhen())) {
            found.field(after, is.requiredWhen() == null ? ChangeKind.REQUIRED_WHEN_OFF : ChangeKind.REQUIRED_WHEN, is.requiredWhen() == null ? SAFE : NEEDS_VALUES,
                    null, String.valueOf(is.requiredWhen()));
        }
        if (!Objects.equals(was.visibleWhen(), is.visibleWhen())) {
            var needed = after.required() || is.requiredWhen() != null;
            found.field(after, is.visibleWhen() == null ? ChangeKind.VISIBLE_WHEN_OFF : ChangeKind.VISIBLE_WHEN,
                    is.visibleWhen() != null ? NARROWS : needed ? NEEDS_VALUES : SAFE, null, String.valueOf(is.visibleWhen()));
        }
        found.safe(after, ChangeKind.DEFAULT, was.defaultValue(), is.defaultValue());
    }

    private static void looks(Field before, Field after, Template from, Template to, FoundChanges found) {
        found.safe(after, ChangeKind.LABEL, before.label(), after.label());
        found.safe(after, ChangeKind.HELP, before.help(), after.help());
        found.safe(after, ChangeKind.WIDTH, SettingNames.ofWidth(before.width()), SettingNames.ofWidth(after.width()));
        found.safe(after, ChangeKind.UNIT, before.unit(), after.unit());
        if (before.type() == after.type()) {
            found.safe(after, ChangeKind.WIDGET, SettingNames.ofWidget(before.widget()), SettingNames.ofWidget(after.widget()));
        }
        if (!before.section().equals(after.section())) {
            found.field(after, ChangeKind.SECTION, SAFE, after.section(), section(from, before), section(to, after));
        } else if (before.order() != after.order()) {
            found.field(after, ChangeKind.ORDER, SAFE);
        }
    }

    private static Object section(Template template, Field field) {
        return template.sections().stream().filter(section -> section.key().equals(field.section())).findFirst().<Object>map(Section::label).orElse(field.section());
    }

    private static void uses(Field before, Field after, FoundChanges found) {
        flag(before.searchable(), after.searchable(), ChangeKind.SEARCHABLE_ON, ChangeKind.SEARCHABLE_OFF, after, found);
        flag(before.filterable(), after.filterable(), ChangeKind.FILTERABLE_ON, ChangeKind.FILTERABLE_OFF, after, found);
        flag(before.sortable(), after.sortable(), ChangeKind.SORTABLE_ON, ChangeKind.SORTABLE_OFF, after, found);
        if (after.unique() && !before.unique()) {
            found.field(after, ChangeKind.UNIQUE_ON, NARROWS);
        } else if (before.unique() && !after.unique()) {
            found.field(after, ChangeKind.UNIQUE_OFF, SAFE);
        }
        found.safe(after, ChangeKind.SENSITIVITY, SettingNames.of(before.sensitivity()), SettingNames.of(after.sensitivity()));
        found.safe(after, ChangeKind.MASK, SettingNames.ofMask(before.mask()), SettingNames.ofMask(after.mask()));
    }

    private static void flag(boolean before, boolean after, ChangeKind on, ChangeKind off, Field field, FoundChanges found) {
        if (before != after) {
            found.field(field, after ? on : off, SAFE);
        }
    }

    /** Whatever of the field's document is not looked at above. */
    private static JsonNode structure(Template template, Field field) {
        var node = template.document().path("properties").path(field.key());
        return node instanceof ObjectNode object ? object : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
