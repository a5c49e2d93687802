package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The value of a condition in the form in which the field's values are kept. */
final class Comparands {

    private Comparands() {
    }

    /** @throws Problem {@link ArchiveError#QUERY_MALFORMED} when the text is no value of the field's type */
    static String of(Field field, String text) {
        return switch (field.type()) {
            case NUMBER, MONEY -> number(text);
            case DATE -> date(StringForms.date(text));
            case EMAIL -> StringForms.email(text);
            case PHONE -> Phones.e164(StringForms.line(text), field.region()).orElse(StringForms.line(text));
            case TEXT -> StringForms.line(text);
            default -> text;
        };
    }

    private static String number(String text) {
        try {
            var number = new BigDecimal(text.strip());
            if (number.precision() > 40 || Math.abs((long) number.scale()) > 40) {
                throw Problem.of(ArchiveError.QUERY_MALFORMED);
            }
            return number.toPlainString();
        } catch (NumberFormatException notANumber) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
    }

    private static String date(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeParseException notADate) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
    }
}
