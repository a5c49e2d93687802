package io.kedang.template;

import java.math.BigDecimal;

/** Structural bounds of a field; each is null where the document sets none. For money they bound the amount. */
public record FieldRules(Integer minLength, Integer maxLength, String pattern, BigDecimal minimum, BigDecimal maximum, BigDecimal multipleOf,
        boolean integer, Integer minItems, Integer maxItems) {
}
