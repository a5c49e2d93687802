package io.kedang.web.view;

import java.util.List;

/** The page on which the watermark is set. @param from the level chosen @param roles those that can be excepted */
public record MarkPage(String from, List<Option> roles, boolean copy, boolean print, boolean drag, List<String> faults) {

    /** A role. */
    public record Option(String key, String label, boolean chosen) {
    }
}
