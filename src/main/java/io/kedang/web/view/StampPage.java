package io.kedang.web.view;

import java.util.List;

/** The page on which a file is handed in to be stamped. */
public record StampPage(List<String> faults) {
}
