package io.kedang.template;

import io.kedang.kernel.Label;

/**
 * One difference between two versions of a template.
 *
 * @param field  key of the field, or null when it is the template's own
 * @param detail what of the field or template: an option's value, a stage's, section's, rule's or view's key, a column, a part, a currency; else null
 * @param words  the change in a sentence
 */
public record TemplateChange(String field, ChangeKind kind, ChangeClass changeClass, String detail, Label words) {
}
