package io.kedang.template.internal;

/** The common forms of formats, seen at one glance from left to right. What does not have one may still be good: the standard decides then. */
final class PlainForms {

    private static final String IN_A_PATH = "-._~!$&'()*+,;=:@/?";

    private PlainForms() {
    }

    /** Letters, digits and dots with an at sign between them. */
    static boolean email(String text) {
        var at = text.indexOf('@');
        return at > 0 && at <= 64 && text.length() <= 254 && dotted(text, 0, at, "_+-") && at + 1 < text.length() && dotted(text, at + 1, text.length(), "")
                && longestLabel(text, at + 1) <= 63;
    }

    private static boolean dotted(String text, int from, int to, String also) {
        var dot = true;
        for (int i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c == '.' ? dot : !alphanumeric(c) && also.indexOf(c) < 0) {
                return false;
            }
            dot = c == '.';
        }
        return !dot;
    }

    private static int longestLabel(String text, int from) {
        var longest = 0;
        var begin = from;
        for (int i = from; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                longest = Math.max(longest, i - begin);
                begin = i + 1;
            }
        }
        return longest;
    }

    /** An address of the web with a plain host. */
    static boolean web(String text) {
        var host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
        if (host < 0) {
            return false;
        }
        var end = text.indexOf('/', host);
        return dotted(text, host, end < 0 ? text.length() : end, "-") && (end < 0 || inAPath(text, end));
    }

    private static boolean inAPath(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '%' ? i + 2 >= text.length() || !hex(text.charAt(i + 1)) || !hex(text.charAt(i + 2)) : !alphanumeric(c) && IN_A_PATH.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A full date of RFC 3339: this is all of it. */
    static boolean date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        var year = number(text, 0, 4);
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
    }

    private static int days(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (int i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static boolean alphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean hex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
