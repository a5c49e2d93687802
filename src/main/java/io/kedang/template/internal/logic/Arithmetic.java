package io.kedang.template.internal.logic;

import static io.kedang.template.internal.logic.ExpressionTypes.NUMBER;
import static io.kedang.template.internal.logic.ExpressionTypes.TEXT;
import static io.kedang.template.internal.logic.ExpressionTypes.YES_NO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Operators and functions of numbers. */
final class Arithmetic {

    /** What a literal becomes before it is checked: {@code 2} is {@code @number("2")}. */
    static final String LITERAL = "@number";

    static final List<Function> FUNCTIONS = List.of(
            Function.global(LITERAL, "number_literal", args -> Decimals.of((String) args[0]), NUMBER, TEXT),
            Function.global("_+_", "add_number", args -> Decimals.of(a(args).add(b(args))), NUMBER, NUMBER, NUMBER),
            Function.global("_-_", "subtract_number", args -> Decimals.of(a(args).subtract(b(args))), NUMBER, NUMBER, NUMBER),
            Function.global("_*_", "multiply_number", args -> Decimals.of(a(args).multiply(b(args))), NUMBER, NUMBER, NUMBER),
            Function.global("_/_", "divide_number", args -> Decimals.divide(a(args), b(args)), NUMBER, NUMBER, NUMBER),
            Function.global("_%_", "modulo_number", args -> Decimals.of(modulo(a(args), b(args))), NUMBER, NUMBER, NUMBER),
            Function.global("-_", "negate_number", args -> Decimals.of(a(args).negate()), NUMBER, NUMBER),
            Function.global("_<_", "less_number", args -> a(args).compareTo(b(args)) < 0, YES_NO, NUMBER, NUMBER),
            Function.global("_<=_", "less_equals_number", args -> a(args).compareTo(b(args)) <= 0, YES_NO, NUMBER, NUMBER),
            Function.global("_>_", "greater_number", args -> a(args).compareTo(b(args)) > 0, YES_NO, NUMBER, NUMBER),
            Function.global("_>=_", "greater_equals_number", args -> a(args).compareTo(b(args)) >= 0, YES_NO, NUMBER, NUMBER),
            Function.global("round", "round_whole", args -> Decimals.of(Decimals.round(a(args), 0)), NUMBER, NUMBER),
            Function.global("round", "round_digits", args -> Decimals.of(Decimals.round(a(args), digits(args[1]))), NUMBER, NUMBER, NUMBER),
            Function.global("floor", "floor_number", args -> Decimals.of(a(args).setScale(0, RoundingMode.FLOOR)), NUMBER, NUMBER),
            Function.global("ceil", "ceil_number", args -> Decimals.of(a(args).setScale(0, RoundingMode.CEILING)), NUMBER, NUMBER),
            Function.global("abs", "abs_number", args -> a(args).abs(), NUMBER, NUMBER),
            Function.global("min", "min_two", args -> a(args).min(b(args)), NUMBER, NUMBER, NUMBER),
            Function.global("max", "max_two", args -> a(args).max(b(args)), NUMBER, NUMBER, NUMBER),
            Function.global("string", "string_of_number", args -> a(args).toPlainString(), TEXT, NUMBER));

    private Arithmetic() {
    }

    private static BigDecimal a(Object[] args) {
        return (BigDecimal) args[0];
    }

    private static BigDecimal b(Object[] args) {
        return (BigDecimal) args[1];
    }

    /** The remainder of a number millions of digits longer than the other would take forever. */
    private static BigDecimal modulo(BigDecimal a, BigDecimal b) {
        return a.remainder(b, java.math.MathContext.DECIMAL128);
    }

    private static int digits(Object number) {
        var digits = ((BigDecimal) number).intValueExact();
        if (digits < 0 || digits > 12) {
            throw new ArithmeticException("digits");
        }
        return digits;
    }
}
