package io.kedang.web.view;

import io.quarkus.qute.RawString;
import java.util.List;

/**
 * One value, ready to show.
 *
 * @param kind {@code text}, {@code long}, {@code rich}, {@code mono}, {@code link}, {@code chips}, {@code stars}, {@code table}, {@code yes}, {@code no},
 *             {@code masked} or {@code none}
 * @param text what is written, also the title of a shortened cell
 * @param href target of a link, else null
 * @param drawn stars as characters, else null
 * @param html formatted text that has been through its policy, else null
 * @param table rows of a sub-table, else null
 */
public record Value(String kind, String text, String href, List<Chip> chips, String drawn, RawString html, Table table) {

    /** Nothing filled in. */
    public static final Value NONE = of("none", "");

    /** The rows of a sub-table. */
    public record Table(List<Heading> columns, List<List<Value>> rows) {
    }

    /** The head of a column. */
    public record Heading(String label, boolean number) {
    }

    private static Value of(String kind, String text) {
        return new Value(kind, text, null, List.of(), null, null, null);
    }

    public static Value text(String text) {
        return of("text", text);
    }

    public static Value longText(String text) {
        return of("long", text);
    }

    /** Numbers of papers and files, which are compared digit by digit. */
    public static Value mono(String text) {
        return of("mono", text);
    }

    /** @param clean formatted text, past its policy @param text its words */
    public static Value rich(String clean, String text) {
        return new Value("rich", text, null, List.of(), null, new RawString(clean), null);
    }

    public static Value link(String text, String href) {
        return new Value("link", text, href, List.of(), null, null, null);
    }

    public static Value chips(List<Chip> chips) {
        return new Value("chips", String.join(", ", chips.stream().map(Chip::label).toList()), null, chips, null, null, null);
    }

    /** @param text e.g. {@code 4/5} @param drawn the same in stars */
    public static Value stars(String text, String drawn) {
        return new Value("stars", text, null, List.of(), drawn, null, null);
    }

    public static Value table(String text, Table table) {
        return new Value("table", text, null, List.of(), null, null, table);
    }

    public static Value bool(boolean yes, String text) {
        return of(yes ? "yes" : "no", text);
    }

    public static Value masked(String text) {
        return of("masked", text);
    }

    public boolean none() {
        return "none".equals(kind);
    }

    /** The same where there is room for one line only. */
    public Value brief() {
        return switch (kind) {
            case "rich", "table" -> text(text);
            default -> this;
        };
    }
}
