package io.kedang.template;

import io.kedang.access.Sensitivity;
import java.util.Set;

/** Which fields can be encrypted, and what still works on them then. */
public final class Encryptable {

    /** What the service itself must read to keep records together: ids and numbers that it has given. */
    private static final Set<FieldType> NEVER = Set.of(FieldType.MEMBER, FieldType.REFERENCE, FieldType.AUTONUMBER, FieldType.FILE);
    /** Types with so many possible values that a token tells nothing of its value. Of a choice, most of it could be told by counting tokens. */
    private static final Set<FieldType> FOUND = Set.of(FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.URL, FieldType.IDNUMBER, FieldType.NUMBER,
            FieldType.MONEY, FieldType.PERCENT, FieldType.DATE, FieldType.DATETIME);
    private static final Set<FieldType> WITH_LAST_FOUR = Set.of(FieldType.TEXT, FieldType.PHONE, FieldType.IDNUMBER);

    /** What a company may choose to encrypt. */
    public static final Set<Sensitivity> CHOICES = Set.of(Sensitivity.CONFIDENTIAL, Sensitivity.RESTRICTED);

    private static final Set<FieldType> RANGED = Set.of(FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT, FieldType.DATE, FieldType.DATETIME);

    private Encryptable() {
    }

    /** Under which name the token of a value's last four characters is kept. */
    public static String tailKey(String field) {
        return field + "~4";
    }

    /** @param chosen the sensitivities whose fields the company encrypts */
    public static boolean is(Template template, Field field, Set<Sensitivity> chosen) {
        return chosen.contains(field.sensitivity()) && possible(field.type()) && !field.key().equals(template.titleField());
    }

    /** Whether records are found by the whole value. */
    public static boolean found(Field field) {
        return (field.filterable() || field.unique()) && found(FieldSql.kept(field));
    }

    public static boolean foundByLastFour(Field field) {
        return found(field) && foundByLastFour(FieldSql.kept(field));
    }

    /** Whether a field that is in clear can be asked for what lies between two values. */
    public static boolean ranged(Field field) {
        return RANGED.contains(FieldSql.kept(field));
    }

    public static boolean possible(FieldType type) {
        return !NEVER.contains(type);
    }

    /** @param kept as which values are kept: a formula's as its result */
    public static boolean found(FieldType kept) {
        return FOUND.contains(kept);
    }

    public static boolean foundByLastFour(FieldType kept) {
        return WITH_LAST_FOUR.contains(kept);
    }
}
