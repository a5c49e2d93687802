package io.kedang.access;

/** How a field's value may leave. */
public enum Decision {
    CLEAR, MASKED, HIDDEN
}
