package io.kedang.template;

import io.kedang.kernel.Label;

/**
 * A group of fields on forms and pages.
 *
 * @param help        a line under its heading, or null
 * @param columns     1 to 3: fields beside each other where there is room
 * @param collapsed   whether it is folded at first
 * @param visibleWhen CEL: whether it is there at all; null for always
 */
public record Section(String key, Label label, Label help, int columns, boolean collapsed, String visibleWhen) {
}
