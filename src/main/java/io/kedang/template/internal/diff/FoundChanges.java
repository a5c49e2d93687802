package io.kedang.template.internal.diff;

import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.ChangeClass;
import io.kedang.template.ChangeKind;
import io.kedang.template.Field;
import io.kedang.template.TemplateChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The changes found so far, put into words. */
public final class FoundChanges {

    private final List<TemplateChange> changes = new ArrayList<>();

    public List<TemplateChange> all() {
        return List.copyOf(changes);
    }

    int size() {
        return changes.size();
    }

    /** @param args what the text names beside the field: {1}, {2}; a {@link Label} is named in each language */
    void field(Field field, ChangeKind kind, ChangeClass changeClass, String detail, Object... args) {
        changes.add(new TemplateChange(field.key(), kind, changeClass, detail, words(kind, with(field.label(), args))));
    }

    void field(Field field, ChangeKind kind, ChangeClass changeClass) {
        field(field, kind, changeClass, null);
    }

    /** A change of the template itself. @param args {0}, {1} … */
    void own(ChangeKind kind, ChangeClass changeClass, String detail, Object... args) {
        changes.add(new TemplateChange(null, kind, changeClass, detail, words(kind, args)));
    }

    /** Two of something that says nothing of records. */
    void safe(Field field, ChangeKind kind, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            field(field, kind, ChangeClass.SAFE, null, text(before), text(after));
        }
    }

    private static Object text(Object value) {
        return value == null ? "–" : value instanceof Label ? value : value.toString();
    }

    private static Object[] with(Object first, Object... rest) {
        var all = new Object[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private static Label words(ChangeKind kind, Object... args) {
        return new Label(words(Lang.ZH, kind, args), words(Lang.EN, kind, args));
    }

    private static String words(Lang lang, ChangeKind kind, Object... args) {
        var named = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            named[i] = args[i] instanceof Label label ? label.in(lang) : args[i];
        }
        return Texts.get(lang, "change." + kind.key(), named);
    }
}
