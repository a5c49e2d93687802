package io.kedang.template.internal.logic;

import dev.cel.common.types.CelType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.Optional;
import java.util.Set;

/**
 * A checked expression, ready to be evaluated, by any thread.
 *
 * @param uses keys of the fields that it reads
 */
record Expression(String text, CelType type, Set<String> uses, Program program) {

    /** @return nothing when a value that it needs is absent, or there is no result for another reason: division by zero, a date that is none, too much work */
    Optional<Object> evaluate(CelVariableResolver values) {
        try {
            return Optional.of(program.eval(values));
        } catch (CelEvaluationException | RuntimeException | Budget.Spent noValue) {
            return Optional.empty();
        }
    }
}
