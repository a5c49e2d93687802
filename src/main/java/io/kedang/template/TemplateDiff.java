package io.kedang.template;

import io.kedang.template.internal.diff.FieldComparison;
import io.kedang.template.internal.diff.FoundChanges;
import io.kedang.template.internal.diff.TemplateComparison;
import java.util.Comparator;
import java.util.List;

/** What changes from one version of a template to another, in words and by what it may do to records. */
public final class TemplateDiff {

    private TemplateDiff() {
    }

    /** Everything that differs: the template's own first, then the fields in the order of the form. Empty when nothing does. */
    public static List<TemplateChange> between(Template before, Template after) {
        var found = new FoundChanges();
        TemplateComparison.compare(before, after, found);
        after.fields().forEach(field -> before.field(field.key())
                .ifPresentOrElse(old -> FieldComparison.compare(old, field, before, after, found), () -> FieldComparison.added(field, after, found)));
        before.fields().stream().filter(field -> after.field(field.key()).isEmpty()).forEach(field -> FieldComparison.removed(field, found));
        TemplateComparison.compareTheRest(before, after, found);
        return found.all();
    }

    /** The class of all changes together. */
    public static ChangeClass classOf(List<TemplateChange> changes) {
        return changes.stream().map(TemplateChange::changeClass).max(Comparator.naturalOrder()).orElse(ChangeClass.SAFE);
    }
}
