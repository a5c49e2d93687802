package io.kedang.template.internal.diff;

import static io.kedang.template.ChangeClass.NARROWS;
import static io.kedang.template.ChangeClass.NEEDS_VALUES;
import static io.kedang.template.ChangeClass.REMOVES;
import static io.kedang.template.ChangeClass.SAFE;

import io.kedang.template.ChangeKind;
import io.kedang.kernel.Label;
import io.kedang.template.Field;
import java.util.List;
import java.util.Objects;

/** What only some types have, before and after. */
final class SettingsComparison {

    private SettingsComparison() {
    }

    static void compare(Field before, Field after, FoundChanges found) {
        var was = before.settings();
        var is = after.settings();
        found.safe(after, ChangeKind.REGION, before.region(), after.region());
        found.safe(after, ChangeKind.ZONE, was.zone(), is.zone());
        found.safe(after, ChangeKind.ON_DELETE, SettingNames.ofDeletion(was.onDelete()), SettingNames.ofDeletion(is.onDelete()));
        if (!Objects.equals(was.scheme(), is.scheme())) {
            found.field(after, ChangeKind.SCHEME, NARROWS, null, SettingNames.ofScheme(was.scheme()), SettingNames.ofScheme(is.scheme()));
        }
        if (!Objects.equals(was.target(), is.target())) {
            found.field(after, ChangeKind.TARGET, NARROWS, null, String.valueOf(was.target()), String.valueOf(is.target()));
        }
        found.safe(after, ChangeKind.FORMULA, formula(before), formula(after));
        found.safe(after, ChangeKind.NUMBERING, numbering(before), numbering(after));
        files(before, after, found);
        columns(was.columns(), is.columns(), after, found);
    }

    private static String formula(Field field) {
        var settings = field.settings();
        return settings.expression() == null ? null : settings.expression() + " · " + settings.result().key() + (settings.precision() == null ? "" : " · " + settings.precision());
    }

    private static Label numbering(Field field) {
        return field.settings().numberPattern() == null ? null : SettingNames.ofNumbering(field.settings().numberPattern(), field.settings().reset());
    }

    /** Files themselves are not looked at: whether one is of a kind or size any more is found when it is opened for change. */
    private static void files(Field before, Field after, FoundChanges found) {
        var was = before.settings();
        var is = after.settings();
        if (!was.accept().equals(is.accept())) {
            found.field(after, ChangeKind.ACCEPT, is.accept().containsAll(was.accept()) && !was.accept().isEmpty() ? SAFE : NARROWS, null,
                    SettingNames.ofFiles(was.accept()), SettingNames.ofFiles(is.accept()));
        }
        if (!Objects.equals(was.maxMegabytes(), is.maxMegabytes())) {
            var wider = is.maxMegabytes() == null || was.maxMegabytes() != null && is.maxMegabytes() > was.maxMegabytes();
            found.field(after, ChangeKind.MEGABYTES, wider ? SAFE : NARROWS, null, String.valueOf(was.maxMegabytes()), String.valueOf(is.maxMegabytes()));
        }
    }

    private static void columns(List<Field> before, List<Field> after, Field field, FoundChanges found) {
        for (var column : after) {
            var old = before.stream().filter(candidate -> candidate.key().equals(column.key())).findFirst();
            if (old.isEmpty()) {
                found.field(field, column.required() ? ChangeKind.COLUMN_ADDED_REQUIRED : ChangeKind.COLUMN_ADDED, column.required() ? NEEDS_VALUES : SAFE,
                        column.key(), column.label());
            } else if (!old.get().equals(column)) {
                var looks = sameValues(old.get(), column);
                found.field(field, ChangeKind.COLUMN_CHANGED, looks ? SAFE : NARROWS, column.key(), column.label());
            }
        }
        before.stream().filter(column -> after.stream().noneMatch(candidate -> candidate.key().equals(column.key())))
                .forEach(column -> found.field(field, ChangeKind.COLUMN_REMOVED, REMOVES, column.key(), column.label()));
    }

    private static boolean sameValues(Field before, Field after) {
        return before.type() == after.type() && before.required() == after.required() && before.rules().equals(after.rules()) && before.settings().equals(after.settings())
                && after.options().stream().map(option -> option.value()).toList().containsAll(before.options().stream().map(option -> option.value()).toList());
    }
}
