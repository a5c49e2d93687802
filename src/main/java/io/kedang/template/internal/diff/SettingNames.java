package io.kedang.template.internal.diff;

import io.kedang.access.Sensitivity;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.FieldSettings.OnDelete;
import io.kedang.template.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people call the settings of a field; the words of the designer. */
final class SettingNames {

    private static final Label NOTHING = new Label("–", "–");

    private SettingNames() {
    }

    static Label of(Sensitivity level) {
        return named("level." + level.key());
    }

    static Label ofMask(String mask) {
        return named("mask." + mask);
    }

    static Label of(FieldType type) {
        return named("of_type." + type.key());
    }

    /** @param value a key; null when the field says nothing */
    static Label ofWidget(String value) {
        return value == null ? null : named("of_widget." + value);
    }

    static Label ofScheme(String value) {
        return value == null ? NOTHING : named("of_scheme." + value);
    }

    static Label ofDeletion(OnDelete value) {
        return value == null ? null : named("of_on_delete." + value.name().toLowerCase(Locale.ROOT));
    }

    static Label ofWidth(String value) {
        return value == null ? null : named("of_width." + value);
    }

    /** @param pattern of the numbers @param reset when they begin anew */
    static Label ofNumbering(String pattern, String reset) {
        var when = named("of_reset." + reset);
        return new Label(pattern + " · " + when.zh(), pattern + " · " + when.en());
    }

    static Label ofFiles(List<String> kinds) {
        return new Label(list(Lang.ZH, "、", kinds), list(Lang.EN, ", ", kinds));
    }

    private static String list(Lang lang, String comma, List<String> kinds) {
        return kinds.isEmpty() ? NOTHING.in(lang) : kinds.stream().map(kind -> Texts.get(lang, "change.of_accept." + kind)).collect(Collectors.joining(comma));
    }

    private static Label named(String key) {
        return new Label(Texts.get(Lang.ZH, "change." + key), Texts.get(Lang.EN, "change." + key));
    }
}
