package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.MultipleOfValidator;
import java.math.BigDecimal;

/** The keyword {@code multipleOf} in decimals. The validator's own goes through binary numbers and takes 9007199254740993 for even. */
final class ExactMultipleOf extends AbstractKeyword {

    ExactMultipleOf() {
        super("multipleOf");
    }

    @Override
    public KeywordValidator newValidator(SchemaLocation location, JsonNode step, Schema parent, SchemaContext context) {
        return new Validator(location, step, parent, context);
    }

    private static final class Validator extends MultipleOfValidator {

        Validator(SchemaLocation location, JsonNode step, Schema parent, SchemaContext context) {
            super(location, step, parent, context);
        }

        @Override
        protected BigDecimal getDivisor(JsonNode step) {
            return step.isNumber() && step.decimalValue().signum() != 0 ? step.decimalValue() : null;
        }

        @Override
        protected BigDecimal getDividend(JsonNode value) {
            return value.isNumber() ? value.decimalValue() : null;
        }
    }
}
