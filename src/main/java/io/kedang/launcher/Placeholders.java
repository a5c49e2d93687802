package io.kedang.launcher;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code ${KEDANG_NAME}} and {@code ${KEDANG_NAME:default}} in a JSON text, as Keycloak's own import does from its
 * environment; other placeholders, which Keycloak translates for people, stay.
 */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(KEDANG_[A-Z_]+)(?::([^}]*))?}");

    private Placeholders() {
    }

    static String fill(String json, Map<String, String> values) {
        return PLACEHOLDER.matcher(json).replaceAll(match -> Matcher.quoteReplacement(escape(value(match, values))));
    }

    private static String value(java.util.regex.MatchResult match, Map<String, String> values) {
        String value = values.getOrDefault(match.group(1), match.group(2));
        if (value == null) {
            throw new IllegalArgumentException("No value for " + match.group(1));
        }
        return value;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
