package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** How masked values look. Whatever is not understood is masked whole, and so is what would show too much of itself. */
public final class Masks {

    /** Nothing is shown. */
    public static final String ALL = "all";

    private static final String STARS = "****";
    private static final Set<String> KINDS = Set.of(ALL, "phone", "email", "domain", "name", "initials", "idnumber", "tail4");
    /** A pattern of one's own: how many characters are kept at each end, {@code ###*####}. */
    private static final Pattern OWN = Pattern.compile("(#{0,8})\\*(#{0,8})");
    /** Between the ends that a pattern keeps at least so much is hidden. */
    private static final int HIDDEN_AT_LEAST = 4;
    private static final int CHINESE_MOBILE = 14;

    private Masks() {
    }

    /** Whether there is such a kind, or it is a pattern like {@code ###*####}. */
    public static boolean known(String kind) {
        return KINDS.contains(kind) || OWN.matcher(kind).matches();
    }

    /** Whether nothing of any value is seen under it. @param kind may be null, or none that there is */
    public static boolean hidesAll(String kind) {
        return kind == null || kind.equals(ALL) || !known(kind);
    }

    /** @param kind {@code phone}, {@code email}, {@code domain}, {@code name}, {@code initials}, {@code idnumber}, {@code tail4}, a pattern; anything else masks all */
    public static String mask(String kind, JsonNode value) {
        if (!value.isTextual()) {
            return STARS;
        }
        var text = value.asText();
        return switch (kind == null ? ALL : kind) {
            case "phone" -> phone(text);
            case "email" -> text.indexOf('@') > 0 ? first(text) + STARS + text.substring(text.lastIndexOf('@')) : STARS;
            case "domain" -> text.indexOf('@') > 0 ? STARS + text.substring(text.lastIndexOf('@')) : STARS;
            case "name" -> text.isEmpty() ? STARS : first(text) + "**";
            case "initials" -> initials(text);
            case "idnumber" -> ends(text, 2, 2, 12);
            case "tail4" -> ends(text, 0, 4, 8);
            default -> own(kind, text);
        };
    }

    /** A Chinese mobile number as people write it: 138****8000, behind its country. */
    private static String phone(String text) {
        if (text.startsWith("+861") && text.length() == CHINESE_MOBILE) {
            return "+86" + ends(text.substring(3), 3, 4, 11);
        }
        return text.startsWith("1") && text.length() == 11 ? ends(text, 3, 4, 11) : ends(text, 3, 4, 10);
    }

    /** The first letter of each word: {@code A. M.}; of a name without spaces the first alone. */
    private static String initials(String text) {
        var out = new StringBuilder();
        for (var word : text.strip().split("\\s+", 6)) {
            if (!word.isEmpty() && out.length() < 20) {
                out.append(out.isEmpty() ? "" : " ").append(first(word)).append('.');
            }
        }
        return out.isEmpty() ? STARS : out.toString();
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    private static String own(String kind, String text) {
        var pattern = kind == null ? null : OWN.matcher(kind);
        if (pattern == null || !pattern.matches()) {
            return STARS;
        }
        var head = pattern.group(1).length();
        var tail = pattern.group(2).length();
        var length = text.codePointCount(0, text.length());
        return length < head + tail + HIDDEN_AT_LEAST ? STARS
                : text.substring(0, text.offsetByCodePoints(0, head)) + STARS + text.substring(text.offsetByCodePoints(text.length(), -tail));
    }

    /** Shows both ends only when enough stays hidden between them. */
    private static String ends(String text, int head, int tail, int atLeast) {
        return text.length() < atLeast ? STARS : text.substring(0, head) + STARS + text.substring(text.length() - tail);
    }
}
