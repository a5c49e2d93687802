package io.kedang.template.internal.logic;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import io.kedang.template.Field;

/** The types that expressions know, and which of them a field's values are. */
final class ExpressionTypes {

    /** The one type of numbers: exact decimals of up to 34 digits. */
    static final CelType NUMBER = OpaqueType.create("number");
    static final CelType TEXT = SimpleType.STRING;
    static final CelType YES_NO = SimpleType.BOOL;
    static final CelType TIME = SimpleType.TIMESTAMP;
    static final CelType SPAN = SimpleType.DURATION;
    static final CelType TEXTS = ListType.create(TEXT);

    private ExpressionTypes() {
    }

    static CelType of(Field field) {
        return switch (field.type()) {
            case NUMBER, PERCENT, RATING -> NUMBER;
            case DATE, DATETIME -> TIME;
            case BOOLEAN -> YES_NO;
            case MULTICHOICE, FILE -> TEXTS;
            case MONEY, ADDRESS -> StructTypeReference.create(structOf(field));
            case TABLE -> ListType.create(StructTypeReference.create(structOf(field)));
            case FORMULA -> ofResult(field);
            default -> TEXT;
        };
    }

    /** What a formula gives. */
    static CelType ofResult(Field formula) {
        return switch (formula.settings().result()) {
            case NUMBER -> NUMBER;
            case BOOLEAN -> YES_NO;
            case DATE -> TIME;
            default -> TEXT;
        };
    }

    /** A name that no identifier can have, so that it hides no field. */
    static String structOf(Field field) {
        return field.type().key() + "@" + field.key();
    }

    /** The key of the type's name in the texts. */
    static String word(CelType type) {
        if (type.equals(NUMBER)) {
            return "number";
        }
        return switch (type.kind()) {
            case STRING -> "text";
            case BOOL -> "yes_no";
            case TIMESTAMP -> "time";
            case DURATION -> "span";
            case LIST -> "list";
            case STRUCT -> "group";
            default -> type.kind() == CelKind.OPAQUE ? "number" : "other";
        };
    }
}
