package io.kedang.template;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** The form of autonumbers: text, parts of the date in braces, and one counter, e.g. <code>KH-{yyyy}{MM}-{0000}</code>. */
public final class AutonumberPattern {

    private static final Pattern WELL_FORMED = Pattern.compile("(?:[^{}\\p{Cntrl}]|\\{(?:yyyy|yy|MM|dd)\\})*\\{0{1,10}\\}(?:[^{}\\p{Cntrl}]|\\{(?:yyyy|yy|MM|dd)\\})*");
    private static final Pattern COUNTER = Pattern.compile("\\{0+\\}");
    private static final int LONGEST = 64;

    private AutonumberPattern() {
    }

    /** Whether the pattern has exactly one counter, and nothing else in braces than parts of the date. */
    public static boolean wellFormed(String pattern) {
        return pattern != null && pattern.length() <= LONGEST && WELL_FORMED.matcher(pattern).matches();
    }

    /** The text of a number given on a day. A counter that has outgrown its zeros is written in full. */
    public static String written(String pattern, LocalDate day, long number) {
        var dated = pattern.replace("{yyyy}", "%04d".formatted(day.getYear())).replace("{yy}", "%02d".formatted(day.getYear() % 100))
                .replace("{MM}", "%02d".formatted(day.getMonthValue())).replace("{dd}", "%02d".formatted(day.getDayOfMonth()));
        return COUNTER.matcher(dated).replaceFirst(match -> ("%0" + (match.end() - match.start() - 2) + "d").formatted(number));
    }
}
