package io.kedang.template.internal.logic;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Compiles the expressions of one template. Nothing of CEL's library is there but its logic: every function and operator is one of ours. */
final class ExpressionCompiler {

    /** A chain of operators makes a tree as deep as it is long. */
    private static final int DEEPEST_TREE = 500;
    private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(Nesting.LONGEST).maxParseRecursionDepth(DEEPEST_TREE)
            .maxParseErrorRecoveryLimit(5).comprehensionMaxIterations(10_000).enableReservedIds(false).enableHomogeneousLiterals(true)
            .enableHeterogeneousNumericComparisons(true).evaluateCanonicalTypesToNativeValues(true).build();

    private final Names names;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Faults faults;

    ExpressionCompiler(Names names, Clock clock) {
        this.names = names;
        var functions = functions(clock);
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS).setStandardEnvironmentEnabled(false).setStandardDeclarations(logic())
                .addMacros(Macros.all()).setTypeProvider(names).addFunctionDeclarations(declarations(functions));
        names.keys().forEach(key -> builder.addVar(key, ExpressionTypes.of(names.field(key).orElseThrow())));
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).setStandardFunctions(logicFunctions())
                .addFunctionBindings(functions.stream().map(Function::binding).toArray(CelFunctionBinding[]::new)).build();
        this.faults = new Faults(names, functionNames(functions));
    }

    static List<Function> functions(Clock clock) {
        return Stream.of(Arithmetic.FUNCTIONS, Times.functions(clock), Words.FUNCTIONS, Lists.FUNCTIONS).flatMap(List::stream).toList();
    }

    private static List<String> functionNames(List<Function> functions) {
        return Stream.of(functions.stream().map(Function::name), Macros.AGGREGATES.stream(), Macros.STANDARD.stream()).flatMap(all -> all).distinct().toList();
    }

    private static CelStandardDeclarations logic() {
        return CelStandardDeclarations.newBuilder().includeFunctions(CelStandardDeclarations.StandardFunction.LOGICAL_AND,
                CelStandardDeclarations.StandardFunction.LOGICAL_OR, CelStandardDeclarations.StandardFunction.LOGICAL_NOT,
                CelStandardDeclarations.StandardFunction.CONDITIONAL).build();
    }

    private static CelStandardFunctions logicFunctions() {
        return CelStandardFunctions.newBuilder().includeFunctions(CelStandardFunctions.StandardFunction.LOGICAL_NOT).build();
    }

    private static List<CelFunctionDecl> declarations(List<Function> functions) {
        Map<String, List<Function>> byName = new LinkedHashMap<>();
        functions.forEach(function -> byName.computeIfAbsent(function.name(), name -> new ArrayList<>()).add(function));
        return byName.entrySet().stream()
                .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue().stream().map(Function::declaration).toList())).toList();
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
                : new Compiled(new Expression(text, tree.getResultType(), Set.copyOf(Uses.of(tree.getExpr(), names.keys())), runtime.createProgram(tree)), List.of());
    }
}
