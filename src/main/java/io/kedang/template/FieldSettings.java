package io.kedang.template;

import java.util.List;

/**
 * What only some types of fields have, and the expressions of a field. Everything is null (or empty) where the document says nothing.
 *
 * @param visibleWhen   CEL: whether the field is there at all
 * @param requiredWhen  CEL: whether it must be filled in
 * @param defaultValue  CEL: its value in a new record when none is given
 * @param zone          of a date-time: IANA id
 * @param scheme        of an identity number: {@code cn_resident_id}, {@code cn_uscc}, {@code bank_card} or {@code pattern}
 * @param target        of a reference: key of the template that it leads to
 * @param onDelete      of a reference: what happens when the record that it leads to is deleted
 * @param columns       of a sub-table, in order
 * @param accept        of a file slot: kinds of files
 * @param maxMegabytes  of a file slot: of one file
 * @param numberPattern of an autonumber, e.g. <code>KH-{yyyy}-{0000}</code>
 * @param reset         of an autonumber: {@code never}, {@code year}, {@code month} or {@code day}
 * @param expression    of a formula: CEL
 * @param result        of a formula: {@link FieldType#NUMBER}, {@link FieldType#TEXT}, {@link FieldType#DATE} or {@link FieldType#BOOLEAN}
 * @param precision     of a formula that gives a number: digits after the point
 */
public record FieldSettings(String visibleWhen, String requiredWhen, String defaultValue, String zone, String scheme, String target, OnDelete onDelete,
        List<Field> columns, List<String> accept, Integer maxMegabytes, String numberPattern, String reset, String expression, FieldType result, Integer precision) {

    /** Nothing of all this. */
    public static final FieldSettings NONE = new FieldSettings(null, null, null, null, null, null, null, List.of(), List.of(), null, null, null, null, null, null);

    /** What happens to references when the record that they lead to is deleted. */
    public enum OnDelete {
        REFUSE, CLEAR, KEEP
    }
}
