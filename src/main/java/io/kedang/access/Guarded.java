package io.kedang.access;

import io.kedang.kernel.Label;
import java.util.List;
import java.util.Set;

/** What the gate must know of a template. */
public interface Guarded {

    String key();

    Label name();

    /** The same list each time, so that decisions on it can be remembered. */
    List<? extends GuardedField> fields();

    /** Keys of the fields that a field's value is computed from: who may not see them may not see it. Empty for what is typed. */
    Set<String> madeOf(GuardedField field);
}
