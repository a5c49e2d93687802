package io.kedang.access;

/** A grant's word on a field. @param mask a kind of {@link Masks} instead of the field's own; null for that */
public record FieldRight(FieldAccess access, String mask) {

    public static final FieldRight WRITE = new FieldRight(FieldAccess.WRITE, null);
    public static final FieldRight ENTER = new FieldRight(FieldAccess.ENTER, null);
    public static final FieldRight HIDDEN = new FieldRight(FieldAccess.HIDDEN, null);
}
