package io.kedang.archive;

import io.kedang.access.FieldView;
import io.kedang.access.RecordAction;
import java.util.Set;

/**
 * What the actor whom a record was shown to may do with it.
 *
 * @param view  of its fields; already applied to what is shown
 * @param heirs whom the record may be handed to
 */
public record RecordAccess(FieldView view, Set<RecordAction> actions, Heirs heirs) {

    /** Members that may become a record's owner. */
    public enum Heirs {
        /** Nobody: the actor may not hand it over. */
        NOBODY,
        /** Those in the actor's teams. */
        MATES,
        ANYBODY
    }

    public boolean may(RecordAction action) {
        return actions.contains(action);
    }
}
