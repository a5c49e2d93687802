package io.kedang.access;

/** What the gate must know of a field to decide who sees it. */
public interface GuardedField {

    String key();

    Sensitivity sensitivity();

    /** The kind of mask that its values wear, a name of {@link Masks}. */
    String mask();
}
