package io.kedang.archive;

import io.kedang.access.FieldView;
import io.kedang.access.RecordAction;
import java.util.Set;

/** What the actor whom a record was shown to may do with it. @param view of its fields; already applied to what is shown */
public record RecordAccess(FieldView view, Set<RecordAction> actions) {

    public boolean may(RecordAction action) {
        return actions.contains(action);
    }
}
