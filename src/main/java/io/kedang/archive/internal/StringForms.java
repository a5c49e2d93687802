package io.kedang.archive.internal;

import java.text.Normalizer;
import java.util.Locale;

/** The forms in which strings are kept. */
final class StringForms {

    private StringForms() {
    }

    /** One line: NFC, full-width digits made plain, no space around. */
    static String line(String text) {
        return trim(digits(nfc(text)));
    }

    /** Several lines: NFC, line ends as LF, no space around. */
    static String block(String text) {
        return trim(nfc(text).replace("\r\n", "\n"));
    }

    /** A line whose domain is in lower case; full-width @ and dots are made plain. */
    static String email(String text) {
        var line = line(text.replace('＠', '@').replace('．', '.'));
        var at = line.lastIndexOf('@');
        return at < 0 ? line : line.substring(0, at) + line.substring(at).toLowerCase(Locale.ROOT);
    }

    /** 2026/1/5, 2026.1.5 and 2026年1月5日 are 2026-01-05; anything else stays. */
    static String date(String text) {
        var line = line(text);
        var matcher = DATE.matcher(line);
        return matcher.matches() ? "%s-%02d-%02d".formatted(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))) : line;
    }

    private static final java.util.regex.Pattern DATE =
            java.util.regex.Pattern.compile("([0-9]{4})[-/.\u5e74]([0-9]{1,2})[-/.\u6708]([0-9]{1,2})\u65e5?");

    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String digits(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, (char) (c - '０' + '0'));
            }
        }
        return changed == null ? text : changed.toString();
    }

    /** Like {@link String#strip}, and the no-break spaces too, which people paste without seeing them. */
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && space(text.charAt(start))) {
            start++;
        }
        while (end > start && space(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
