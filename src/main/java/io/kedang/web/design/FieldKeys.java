package io.kedang.web.design;

import io.kedang.kernel.Latin;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Keys for fields and templates, made from what people call them: Chinese by its pinyin. */
final class FieldKeys {

    private static final int LONGEST = 40;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^[^a-z]+|_+$");

    private FieldKeys() {
    }

    /** @param fallback when nothing of the label can be written in Latin letters */
    static String of(String label, String fallback) {
        var latin = NOT_A_WORD.matcher(Latin.of(label)).replaceAll("_");
        var key = EDGES.matcher(latin).replaceAll("");
        key = key.length() > LONGEST ? EDGES.matcher(key.substring(0, LONGEST)).replaceAll("") : key;
        return key.isEmpty() ? fallback : key;
    }

    /** The key itself, or with a number behind it. */
    static String free(String key, Predicate<String> taken) {
        var candidate = key;
        for (int n = 2; taken.test(candidate); n++) {
            candidate = key + "_" + n;
        }
        return candidate;
    }
}
