package io.kedang.web.view;

import java.util.List;

/**
 * One value, ready to show.
 *
 * @param kind {@code text}, {@code long}, {@code link}, {@code chips}, {@code yes}, {@code no}, {@code masked} or {@code none}
 * @param text what is written, also the title of a shortened cell
 * @param href target of a link, else null
 */
public record Value(String kind, String text, String href, List<Chip> chips) {

    /** Nothing filled in. */
    public static final Value NONE = new Value("none", "", null, List.of());

    public static Value text(String text) {
        return new Value("text", text, null, List.of());
    }

    public static Value longText(String text) {
        return new Value("long", text, null, List.of());
    }

    public static Value link(String text, String href) {
        return new Value("link", text, href, List.of());
    }

    public static Value chips(List<Chip> chips) {
        return new Value("chips", String.join(", ", chips.stream().map(Chip::label).toList()), null, chips);
    }

    public static Value bool(boolean yes, String text) {
        return new Value(yes ? "yes" : "no", text, null, List.of());
    }

    public static Value masked(String text) {
        return new Value("masked", text, null, List.of());
    }

    public boolean none() {
        return "none".equals(kind);
    }
}
