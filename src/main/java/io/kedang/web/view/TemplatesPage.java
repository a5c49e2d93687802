package io.kedang.web.view;

import java.util.List;

/**
 * The templates of a company that the reader designs.
 *
 * @param mayMake whether the reader may make new ones
 * @param start what a new template can start from besides nothing
 * @param faults of the last attempt to make one
 * @param name what was typed as its name
 */
public record TemplatesPage(List<Line> published, List<Line> drafts, List<Line> retired, boolean mayMake, List<Source> start, List<String> faults, String name) {

    /** One template. {@code version} and {@code changed} are ready to show, or empty; {@code draft} says that somebody is changing it. */
    public record Line(String key, String name, String description, String icon, String fields, String version, String changed, boolean draft) {
    }

    /** A template of a preset. */
    public record Source(String id, String preset, String name) {
    }

    public boolean empty() {
        return published.isEmpty() && drafts.isEmpty() && retired.isEmpty();
    }
}
