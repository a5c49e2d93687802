package io.kedang.template.internal.logic;

import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Compiles the expressions of one template. */
final class ExpressionCompiler {

    private final Names names;
    private final Language language;
    private final CelCompiler compiler;
    private final Faults faults;

    ExpressionCompiler(Names names, Clock clock) {
        this.names = names;
        this.language = Language.of(clock);
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(Language.OPTIONS).setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(Language.LOGIC).addMacros(Language.MACROS).setTypeProvider(names).addFunctionDeclarations(language.declarations());
        names.keys().forEach(key -> builder.addVar(key, ExpressionTypes.of(names.field(key).orElseThrow())));
        this.compiler = builder.build();
        this.faults = new Faults(names, language.functionNames());
    }

    /** Either an expression, or what is wrong with it. */
    record Compiled(Expression expression, List<Fault> faults) {

        static Compiled wrong(Fault... faults) {
            return new Compiled(null, List.of(faults));
        }
    }

    /** @param expected what it must give; null for anything */
    Compiled compile(String text, CelType expected) {
        if (text.isBlank()) {
            return Compiled.wrong(Fault.of("blank"));
        }
        if (text.codePointCount(0, text.length()) > Nesting.LONGEST) {
            return Compiled.wrong(Fault.of("too_long", Nesting.LONGEST));
        }
        if (Nesting.depth(text) > Nesting.DEEPEST) {
            return Compiled.wrong(Fault.of("too_deep", Nesting.DEEPEST));
        }
        try {
            var parsed = compiler.parse(text);
            return parsed.hasError() ? new Compiled(null, faults.syntax(text, parsed.getErrors())) : checked(text, parsed, expected);
        } catch (CelValidationException | CelEvaluationException | RuntimeException | StackOverflowError unforeseen) {
            return Compiled.wrong(Fault.of("unreadable"));
        }
    }

    private Compiled checked(String text, CelValidationResult parsed, CelType expected) throws CelValidationException, CelEvaluationException {
        var rewritten = Literals.rewrite(parsed.getAst());
        if (rewritten.id() != null) {
            return Compiled.wrong(faults.foreign(rewritten.tree().getSource(), rewritten.id()));
        }
        var checked = compiler.check(rewritten.tree());
        if (checked.hasError()) {
            return new Compiled(null, faults.types(text, checked.getErrors()));
        }
        var tree = checked.getAst();
        if (expected != null && !expected.equals(tree.getResultType())) {
            return Compiled.wrong(faults.result(expected, tree.getResultType()));
        }
        var pattern = Patterns.wrong(tree);
        return pattern != null ? Compiled.wrong(pattern)
                : new Compiled(new Expression(text, tree.getResultType(), Set.copyOf(Uses.of(tree.getExpr(), names.keys())), language.runtime().createProgram(tree)), List.of());
    }
}
