package io.kedang.web.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Numbers as people type them: full-width digits, spaces and grouping commas are let go; anything else is left to be refused. */
final class PlainNumbers {

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int LONGEST = 60;

    private PlainNumbers() {
    }

    static String of(String text) {
        if (text.length() > LONGEST) {
            return "?";
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u2009\\u202f]", "");
        return GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)") || plain.isEmpty() ? plain : "?";
    }
}
