package io.kedang.archive.internal.versions;

import io.kedang.template.ChangeClass;
import io.kedang.template.ChangeKind;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.template.TemplateChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Changes that records do not notice: then nothing is done to any of them, however many there are. */
final class QuietChanges {

    /** Safe, but a value of each record follows from them. */
    private static final Set<ChangeKind> TOUCHING = EnumSet.of(ChangeKind.FORMULA, ChangeKind.TITLE_FIELD);

    /** Not safe, but no matter of a single record: the index says whether values repeat. */
    private static final Set<ChangeKind> OF_INDEXES = EnumSet.of(ChangeKind.UNIQUE_ON);

    private QuietChanges() {
    }

    static boolean all(List<TemplateChange> changes, Template after) {
        return changes.stream().allMatch(change -> (change.changeClass() == ChangeClass.SAFE || OF_INDEXES.contains(change.kind())) && !TOUCHING.contains(change.kind()) && !computed(change, after));
    }

    private static boolean computed(TemplateChange change, Template after) {
        return change.kind() == ChangeKind.FIELD_ADDED && after.field(change.field()).filter(field -> field.type() == FieldType.FORMULA).isPresent();
    }
}
