package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.archive.Condition.Operator;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The value of a condition in the form in which the field's values are kept. */
final class Comparands {

    private Comparands() {
    }

    /** @throws Problem {@link ArchiveError#QUERY_MALFORMED} when the text is no value of the field's type */
    static String of(Field field, Operator operator, String text) {
        return switch (kept(field)) {
            case NUMBER, MONEY, PERCENT, RATING -> number(text);
            case DATE -> date(StringForms.date(text));
            case DATETIME -> Instants.of(StringForms.line(text), ZoneId.of(field.settings().zone()), operator);
            case EMAIL -> StringForms.email(text);
            case PHONE -> Phones.e164(StringForms.line(text), field.region()).orElse(StringForms.line(text));
            case IDNUMBER -> "pattern".equals(field.settings().scheme()) ? StringForms.line(text) : StringForms.line(text).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            case MEMBER, REFERENCE -> Ids.parse(StringForms.line(text)).orElseThrow(() -> Problem.of(ArchiveError.QUERY_MALFORMED)).toString();
            case TEXT, URL, AUTONUMBER -> StringForms.line(text);
            default -> text;
        };
    }

    /** A formula's value is kept as its result. */
    static FieldType kept(Field field) {
        return field.type() == FieldType.FORMULA ? field.settings().result() : field.type();
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
