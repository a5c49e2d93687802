package io.kedang.web.view;

import java.util.List;

/** The page on which the watermark is set. @param from the level chosen */
public record MarkPage(String from, String except, boolean copy, boolean print, boolean drag, List<String> faults) {
}
