package io.kedang.template;

import io.kedang.kernel.Label;
import java.util.List;

/** A named way to look at the records of a template. @param conditions {@code field:operator:value} */
public record ListView(String key, Label label, List<String> columns, String sort, List<String> conditions) {
}
