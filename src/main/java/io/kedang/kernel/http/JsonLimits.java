package io.kedang.kernel.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/**
 * How JSON is read: strictly (no doubled keys, nothing after the value), exactly (decimals stay decimals),
 * and within bounds: {@value #MAX_DEPTH} levels, strings of {@value #MAX_STRING} characters, numbers of {@value #MAX_NUMBER} digits
 * and of exponents to {@value #MAX_EXPONENT}: libraries write numbers out, and 1E+999999999 would keep them at it for minutes.
 */
@Singleton
public class JsonLimits implements ObjectMapperCustomizer {

    public static final int MAX_DEPTH = 32;
    public static final int MAX_STRING = 100_000;
    public static final int MAX_NUMBER = 100;
    public static final int MAX_EXPONENT = 1_000;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_STRING).maxNumberLength(MAX_NUMBER).maxNameLength(500).build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.setNodeFactory(new BoundedNumbers());
    }

    /** A mapper of the same strictness, for code that runs outside the container. */
    public static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new JsonLimits().customize(mapper);
        return mapper;
    }

    private static final class BoundedNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1;

        BoundedNumbers() {
            super(true);
        }

        @Override
        public ValueNode numberNode(BigDecimal value) {
            if (value != null && Math.abs((long) value.precision() - value.scale() - 1) > MAX_EXPONENT) {
                throw new UnreadableNumber();
            }
            return super.numberNode(value);
        }
    }

    /** A number beyond {@link #MAX_EXPONENT}. */
    static final class UnreadableNumber extends NumberFormatException {

        private static final long serialVersionUID = 1;

        UnreadableNumber() {
            super("exponent beyond " + MAX_EXPONENT);
        }
    }
}
