package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;

/** How masked values look. Whatever is not understood is masked whole. */
public final class Masks {

    /** Nothing is shown. */
    public static final String ALL = "all";
    private static final String STARS = "****";

    private Masks() {
    }

    /** @param kind {@code phone}, {@code email}, {@code name}, {@code idnumber}, {@code tail4}; anything else masks all */
    public static String mask(String kind, JsonNode value) {
        if (!value.isTextual()) {
            return STARS;
        }
        var text = value.asText();
        return switch (kind == null ? ALL : kind) {
            case "phone" -> ends(text, 3, 4, 10);
            case "email" -> text.indexOf('@') > 0 ? text.substring(0, text.offsetByCodePoints(0, 1)) + STARS + text.substring(text.lastIndexOf('@')) : STARS;
            case "name" -> text.isEmpty() ? STARS : text.substring(0, text.offsetByCodePoints(0, 1)) + "**";
            case "idnumber" -> ends(text, 2, 2, 12);
            case "tail4" -> ends(text, 0, 4, 8);
            default -> STARS;
        };
    }

    /** Shows both ends only when enough stays hidden between them. */
    private static String ends(String text, int head, int tail, int atLeast) {
        return text.length() < atLeast ? STARS : text.substring(0, head) + STARS + text.substring(text.length() - tail);
    }
}
