package io.kedang.access;

import io.kedang.kernel.Label;

/** What the gate must know of a field to decide who sees it. */
public interface GuardedField {

    /** Whether records can be told apart by its values: a choice of one, of several, or not at all. */
    enum Choosing {
        NONE, ONE, SEVERAL
    }

    String key();

    Label label();

    Sensitivity sensitivity();

    /** The kind of mask that its values wear, a name of {@link Masks}. */
    String mask();

    Choosing choosing();

    /** Whether the service itself gives the value. */
    boolean computed();
}
