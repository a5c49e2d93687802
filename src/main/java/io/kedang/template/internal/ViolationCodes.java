package io.kedang.template.internal;

import java.util.Map;

/** Stable codes for what JSON Schema keywords find. */
final class ViolationCodes {

    private static final Map<String, String> BY_KEYWORD = Map.ofEntries(
            Map.entry("type", "wrong_type"), Map.entry("minLength", "too_short"), Map.entry("maxLength", "too_long"),
            Map.entry("pattern", "wrong_pattern"), Map.entry("format", "wrong_format"), Map.entry("enum", "not_an_option"),
            Map.entry("minimum", "too_small"), Map.entry("maximum", "too_large"), Map.entry("multipleOf", "wrong_step"),
            Map.entry("minItems", "too_few"), Map.entry("maxItems", "too_many"), Map.entry("uniqueItems", "repeated"));

    private ViolationCodes() {
    }

    static String of(String keyword) {
        return BY_KEYWORD.getOrDefault(keyword, "invalid");
    }
}
