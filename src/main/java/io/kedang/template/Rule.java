package io.kedang.template;

import io.kedang.kernel.Label;

/** A rule over several fields. @param check CEL that must hold @param field key of the field that the message is shown at */
public record Rule(String key, String check, Label message, String field) {
}
