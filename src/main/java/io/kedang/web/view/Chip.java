package io.kedang.web.view;

/** A coloured label: an option of a choice field or a stage. {@code hue} is one of the thirteen colours of the design system. */
public record Chip(String label, String hue) {
}
