package io.kedang.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a file says about who was given it.
 *
 * @param export the target of the journal's entry
 * @param who    the member's name
 * @param at     when, by the company's clock
 * @param company its name
 */
public record StampWords(UUID export, String who, String at, String company) {

    private static final int LONGEST = 60;

    /** One below the other. */
    public List<String> lines() {
        return Stream.of(who, at, company).map(StampWords::cut).toList();
    }

    /** On one line. */
    public String line() {
        return String.join(" \u00b7 ", lines());
    }

    public String mark() {
        return ExportMark.of(export);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "\u2026";
    }
}
