package io.kedang.template;

import io.kedang.kernel.Label;

/** A group of fields on forms and pages. */
public record Section(String key, Label label) {
}
