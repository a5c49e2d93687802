package io.kedang.template.internal.logic;

import static io.kedang.template.internal.logic.ExpressionTypes.NUMBER;
import static io.kedang.template.internal.logic.ExpressionTypes.SPAN;
import static io.kedang.template.internal.logic.ExpressionTypes.TEXT;
import static io.kedang.template.internal.logic.ExpressionTypes.TIME;
import static io.kedang.template.internal.logic.ExpressionTypes.YES_NO;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Functions of days and times. A time is what the clock on the wall shows where it belongs, kept as an instant of UTC: so a day is a day in every zone and
 * in every summer, and dates compare with date-times as one reads them.
 */
final class Times {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Times() {
    }

    /** @param clock tells the day, in its zone, that {@code today()} is */
    static List<Function> functions(Clock clock) {
        return List.of(
                Function.global("today", "today", args -> of(LocalDate.now(clock)), TIME),
                Function.global("date", "date_of_text", args -> of(LocalDate.parse((String) args[0])), TIME, TEXT),
                Function.global("days", "days_of_span", args -> days((Duration) args[0]), NUMBER, SPAN),
                Function.global("add_days", "add_days", args -> plus(args, ChronoUnit.DAYS), TIME, TIME, NUMBER),
                Function.global("add_months", "add_months", args -> plus(args, ChronoUnit.MONTHS), TIME, TIME, NUMBER),
                Function.global("add_years", "add_years", args -> plus(args, ChronoUnit.YEARS), TIME, TIME, NUMBER),
                Function.global("years", "years_between", args -> years(args), NUMBER, TIME, TIME),
                part("year", LocalDate::getYear), part("month", LocalDate::getMonthValue), part("day", LocalDate::getDayOfMonth),
                Function.global("string", "string_of_time", args -> day(args[0]).toString(), TEXT, TIME),
                Function.global("_-_", "subtract_time", args -> Duration.between((Instant) args[1], (Instant) args[0]), SPAN, TIME, TIME),
                compare("_<_", "less_time", -1, -1), compare("_<=_", "less_equals_time", -1, 0),
                compare("_>_", "greater_time", 1, 1), compare("_>=_", "greater_equals_time", 0, 1));
    }

    private static Function part(String name, ToIntFunction<LocalDate> part) {
        return Function.global(name, name + "_of_time", args -> BigDecimal.valueOf(part.applyAsInt(day(args[0]))).stripTrailingZeros(), NUMBER, TIME);
    }

    /** @param least the least sign of a comparison that holds, {@code most} the greatest */
    private static Function compare(String name, String id, int least, int most) {
        return Function.global(name, id, args -> {
            var sign = Integer.signum(((Instant) args[0]).compareTo((Instant) args[1]));
            return sign >= least && sign <= most;
        }, YES_NO, TIME, TIME);
    }

    static Instant of(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static Instant of(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    static LocalDate day(Object time) {
        return time((Instant) time).toLocalDate();
    }

    static LocalDateTime time(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static BigDecimal days(Duration span) {
        return Decimals.divide(BigDecimal.valueOf(span.toSeconds()), SECONDS_A_DAY);
    }

    /** Full years from the first to the second: an age. */
    private static BigDecimal years(Object[] args) {
        return Decimals.of(BigDecimal.valueOf(ChronoUnit.YEARS.between(day(args[0]), day(args[1]))));
    }

    private static Instant plus(Object[] args, ChronoUnit unit) {
        var moved = time((Instant) args[0]).plus(((BigDecimal) args[1]).longValueExact(), unit);
        if (moved.toLocalDate().isBefore(FIRST) || moved.toLocalDate().isAfter(LAST)) {
            throw new ArithmeticException("out of range");
        }
        return of(moved);
    }
}
