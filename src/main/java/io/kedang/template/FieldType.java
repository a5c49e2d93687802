package io.kedang.template;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of fields. @see <a href="../../../../../docs/template-format.md">docs/template-format.md</a> */
public enum FieldType {
    TEXT, LONGTEXT, NUMBER, MONEY, DATE, BOOLEAN, CHOICE, MULTICHOICE, PHONE, EMAIL, ADDRESS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldType> ofKey(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }

    /** Whether values of this type have an order that a list can be sorted by. */
    public boolean sortable() {
        return this != LONGTEXT && this != MULTICHOICE && this != ADDRESS;
    }

    public boolean filterable() {
        return this != LONGTEXT && this != ADDRESS;
    }
}
