package io.kedang.web.list;

import io.kedang.template.Field;
import io.kedang.template.FieldType;

/** How values of a field are compared in a list's conditions, and how the condition editor asks for one. */
enum Comparing {
    WORDS("text"), PHRASE("text"), NUMBER("number"), DAY("date"), TIME("date"), YES_NO("boolean"), OPTION("options"), OPTIONS("options"), MEMBER("options"), RECORD("record");

    private final String input;

    Comparing(String input) {
        this.input = input;
    }

    static Comparing of(Field field) {
        return of(field.type() == FieldType.FORMULA ? field.settings().result() : field.type());
    }

    private static Comparing of(FieldType type) {
        return switch (type) {
            case NUMBER, MONEY, PERCENT, RATING -> NUMBER;
            case DATE -> DAY;
            case DATETIME -> TIME;
            case BOOLEAN -> YES_NO;
            case CHOICE -> OPTION;
            case MULTICHOICE -> OPTIONS;
            case MEMBER -> MEMBER;
            case REFERENCE -> RECORD;
            case URL, IDNUMBER, AUTONUMBER -> PHRASE;
            default -> WORDS;
        };
    }

    /** {@code text}, {@code number}, {@code date}, {@code boolean}, {@code options} or {@code record}. */
    String input() {
        return input;
    }

    boolean dated() {
        return this == DAY || this == TIME;
    }
}
