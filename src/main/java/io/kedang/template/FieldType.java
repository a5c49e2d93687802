package io.kedang.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of fields. @see <a href="../../../../../docs/template-format.md">docs/template-format.md</a> */
public enum FieldType {
    TEXT, LONGTEXT, RICHTEXT, NUMBER, MONEY, PERCENT, DATE, DATETIME, BOOLEAN, CHOICE, MULTICHOICE, PHONE, EMAIL, URL, IDNUMBER, ADDRESS, RATING, MEMBER, REFERENCE,
    TABLE, FILE, AUTONUMBER, FORMULA;

    private static final Set<FieldType> UNORDERED = EnumSet.of(LONGTEXT, RICHTEXT, MULTICHOICE, URL, IDNUMBER, ADDRESS, MEMBER, REFERENCE, TABLE, FILE);
    private static final Set<FieldType> UNFILTERED = EnumSet.of(LONGTEXT, RICHTEXT, ADDRESS, TABLE, FILE);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    /** Whether values of this type have an order that a list can be sorted by. */
    public boolean sortable() {
        return !UNORDERED.contains(this);
    }

    public boolean filterable() {
        return !UNFILTERED.contains(this);
    }

    /** Whether the service itself gives the value, and nobody types it. */
    public boolean computed() {
        return this == AUTONUMBER || this == FORMULA;
    }
}
