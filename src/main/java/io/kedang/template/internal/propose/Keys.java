package io.kedang.template.internal.propose;

import io.kedang.kernel.Latin;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys made of words, each given out once. */
final class Keys {

    private static final Set<String> RESERVED = Set.of("id", "template", "version", "revision", "stage", "title", "data", "created_at", "created_by", "updated_at", "updated_by");
    private static final int LONGEST = 40;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^_+|_+$");

    private final Set<String> given = new HashSet<>(RESERVED);

    /** @param fallback where nothing of the words can be written in Latin letters */
    String next(String words, String fallback) {
        var latin = of(words);
        var key = latin.isEmpty() ? fallback : Character.isDigit(latin.charAt(0)) ? fallback + "_" + latin : latin;
        var free = key;
        for (int n = 2; !given.add(free); n++) {
            free = key + "_" + n;
        }
        return free;
    }

    /** @return words in Latin letters with underscores between them; empty when there are none */
    static String of(String words) {
        var key = EDGES.matcher(BETWEEN_WORDS.matcher(Latin.of(words)).replaceAll("_")).replaceAll("");
        return key.length() > LONGEST ? EDGES.matcher(key.substring(0, LONGEST)).replaceAll("") : key;
    }
}
