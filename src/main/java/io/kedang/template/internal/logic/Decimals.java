package io.kedang.template.internal.logic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exact decimals in one form: equal numbers are equal objects. Beyond 34 digits they are rounded, so that no number grows without end. */
final class Decimals {

    private static final MathContext CONTEXT = MathContext.DECIMAL128;
    /** Beyond this power of ten there is no number, but a mistake. */
    private static final int FARTHEST = 1_000;

    private Decimals() {
    }

    static BigDecimal of(BigDecimal number) {
        var rounded = number.round(CONTEXT).stripTrailingZeros();
        if (Math.abs((long) rounded.precision() - rounded.scale()) > FARTHEST) {
            throw new ArithmeticException("out of range");
        }
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }

    static BigDecimal of(String literal) {
        return of(new BigDecimal(literal));
    }

    static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return of(a.divide(b, CONTEXT));
    }

    /** Half up: 0.125 to two digits is 0.13, -0.125 is -0.13. */
    static BigDecimal round(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP);
    }
}
