package io.kedang.archive.internal;

import io.kedang.access.FieldView;
import io.kedang.access.TemplateAction;
import io.kedang.access.RecordFacts;
import io.kedang.access.TemplateAccess;
import io.kedang.archive.RecordAccess;

/** By the grants that hold a record. */
record GrantedAccess(FieldView view, TemplateAccess access, RecordFacts facts) implements RecordAccess {

    @Override
    public boolean may(TemplateAction action) {
        return access.may(action, facts);
    }

    @Override
    public Heirs heirs() {
        return Handing.heirs(access, facts);
    }
}
