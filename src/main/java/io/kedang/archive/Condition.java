package io.kedang.archive;

import java.util.Locale;
import java.util.Optional;

/** A condition on a field or on {@code stage}, {@code created_at}, {@code updated_at}. @param value null for operators that take none */
public record Condition(String field, Operator operator, String value) {

    /** As the value of a condition on members: whoever asks. */
    public static final String ME = "me";

    /** How many characters {@link Operator#ENDS4} compares. */
    public static final int TAIL = 4;

    /** How a value is compared. */
    public enum Operator {
        EQ, NE, IN, CONTAINS, GT, GTE, LT, LTE, EMPTY, PRESENT,
        /** Whose last four characters are these: the one search for a part of a value that an encrypted field answers. */
        ENDS4;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean takesValue() {
            return this != EMPTY && this != PRESENT;
        }

        public static Optional<Operator> ofKey(String key) {
            return java.util.Arrays.stream(values()).filter(operator -> operator.key().equals(key)).findFirst();
        }
    }

    /** Reads {@code field:operator:value}; empty when it is malformed. */
    public static Optional<Condition> parse(String text) {
        var parts = text.split(":", 3);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return Operator.ofKey(parts[1]).filter(operator -> operator.takesValue() == (parts.length == 3))
                .map(operator -> new Condition(parts[0], operator, parts.length == 3 ? parts[2] : null));
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        return value == null ? field + ":" + operator.key() : field + ":" + operator.key() + ":" + value;
    }
}
