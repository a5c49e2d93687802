package io.kedang.archive;

import io.kedang.access.FieldView;
import io.kedang.access.TemplateAction;

/** What the actor whom a record was shown to may do with it. Worked out when it is asked for: a page of a hundred records asks for views alone. */
public interface RecordAccess {

    /** Members that may become a record's owner. */
    enum Heirs {
        /** Nobody: the actor may not hand it over. */
        NOBODY,
        /** Those in the actor's teams. */
        MATES,
        ANYBODY
    }

    /** Of its fields; already applied to what is shown. */
    FieldView view();

    boolean may(TemplateAction action);

    /** Whom the record may be handed to. */
    Heirs heirs();

    /** To a record that is looked at and no more. */
    static RecordAccess looking(FieldView view) {
        return new Looking(view);
    }

    /** Nothing may be done. */
    record Looking(FieldView view) implements RecordAccess {

        @Override
        public boolean may(TemplateAction action) {
            return false;
        }

        @Override
        public Heirs heirs() {
            return Heirs.NOBODY;
        }
    }
}
