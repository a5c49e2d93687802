package io.kedang.template;

import io.kedang.kernel.Label;

/**
 * One value that a choice may take.
 *
 * @param color   name of a chip colour of the design system, or null
 * @param retired whether it can be kept, but not chosen any more
 */
public record Option(String value, Label label, String color, boolean retired) {
}
