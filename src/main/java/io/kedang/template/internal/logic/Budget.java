package io.kedang.template.internal.logic;

import java.util.function.Supplier;

/**
 * How much work the expressions of one template may do on one record, all together: about a tenth of a second. What comes after it is spent has no
 * result. Evaluation is synchronous, so the account belongs to the thread while it lasts.
 */
final class Budget {

    static final int UNITS = 300_000;
    /** What it costs that something has no value: an exception is made of it. */
    static final int ABSENCE = 25;
    private static final ThreadLocal<int[]> LEFT = new ThreadLocal<>();

    private Budget() {
    }

    static <T> T within(Supplier<T> work) {
        LEFT.set(new int[] {UNITS});
        try {
            return work.get();
        } finally {
            LEFT.remove();
        }
    }

    /** @throws Spent when there is nothing left */
    static void spend(int units) {
        var left = LEFT.get();
        if (left != null && (left[0] -= units + 1) < 0) {
            left[0] = 0;
            throw Spent.NOW;
        }
    }

    /** Ends the evaluation at once: no operator of the language takes it for a missing value. */
    static final class Spent extends Error {

        private static final long serialVersionUID = 1;
        private static final Spent NOW = new Spent();

        private Spent() {
            super("budget spent", null, false, false);
        }
    }
}
