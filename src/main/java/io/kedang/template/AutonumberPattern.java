package io.kedang.template;

import java.util.regex.Pattern;

/** The form of autonumbers: text, parts of the date in braces, and one counter, e.g. <code>KH-{yyyy}{MM}-{0000}</code>. */
public final class AutonumberPattern {

    private static final Pattern WELL_FORMED = Pattern.compile("(?:[^{}\\p{Cntrl}]|\\{(?:yyyy|yy|MM|dd)\\})*\\{0{1,10}\\}(?:[^{}\\p{Cntrl}]|\\{(?:yyyy|yy|MM|dd)\\})*");
    private static final int LONGEST = 64;

    private AutonumberPattern() {
    }

    /** Whether the pattern has exactly one counter, and nothing else in braces than parts of the date. */
    public static boolean wellFormed(String pattern) {
        return pattern != null && pattern.length() <= LONGEST && WELL_FORMED.matcher(pattern).matches();
    }
}
