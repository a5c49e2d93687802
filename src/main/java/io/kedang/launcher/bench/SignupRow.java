package io.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/** Companies signing up one after another: what the application needs once the code has come back. */
final class SignupRow {

    private static final double MILLIS_GOAL = 1_000;

    private final BenchRun run;

    SignupRow(BenchRun run) {
        this.run = run;
    }

    FigureRow measure() {
        List<Double> millis = new ArrayList<>();
        for (int i = 1; i <= run.options().signups(); i++) {
            millis.add(new BenchCompany(run.api(), run.stack().access(), "bench-signup-" + i).signUp());
        }
        run.console().step("  sign-up: " + String.join(", ", millis.stream().map(Figures::millis).toList()) + " ms");
        return FigureRow.millis("signup", "sign-up, from the code to the company", millis, MILLIS_GOAL);
    }
}
