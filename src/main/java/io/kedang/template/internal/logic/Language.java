package io.kedang.template.internal.logic;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.parser.CelMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every expression can say. Nothing of CEL's library is there but its logic: every function and operator is one of ours. */
record Language(List<CelFunctionDecl> declarations, List<String> functionNames, CelRuntime runtime) {

    /** A chain of operators makes a tree as deep as it is long. */
    private static final int DEEPEST_TREE = 500;
    static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(Nesting.LONGEST).maxParseRecursionDepth(DEEPEST_TREE)
            .maxParseErrorRecoveryLimit(5).comprehensionMaxIterations(10_000).enableReservedIds(false).enableHomogeneousLiterals(true)
            .enableHeterogeneousNumericComparisons(true).evaluateCanonicalTypesToNativeValues(true).build();

    static final CelStandardDeclarations LOGIC = CelStandardDeclarations.newBuilder().includeFunctions(CelStandardDeclarations.StandardFunction.LOGICAL_AND,
            CelStandardDeclarations.StandardFunction.LOGICAL_OR, CelStandardDeclarations.StandardFunction.LOGICAL_NOT,
            CelStandardDeclarations.StandardFunction.CONDITIONAL).build();
    static final List<CelMacro> MACROS = Macros.all();

    /** Of the clock that all but tests go by. */
    private static final Language USUAL = make(CompiledLogic.CLOCK);

    static Language of(Clock clock) {
        return clock == CompiledLogic.CLOCK ? USUAL : make(clock);
    }

    private static Language make(Clock clock) {
        var functions = functions(clock);
        var names = Stream.of(functions.stream().map(Function::name), Macros.AGGREGATES.stream(), Macros.STANDARD.stream()).flatMap(all -> all).distinct().toList();
        var runtime = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS)
                .setStandardFunctions(CelStandardFunctions.newBuilder().includeFunctions(CelStandardFunctions.StandardFunction.LOGICAL_NOT).build())
                .addFunctionBindings(functions.stream().map(Function::binding).toArray(CelFunctionBinding[]::new)).build();
        return new Language(declarations(functions), names, runtime);
    }

    static List<Function> functions(Clock clock) {
        return Stream.of(Arithmetic.FUNCTIONS, Times.functions(clock), Words.FUNCTIONS, Lists.FUNCTIONS).flatMap(List::stream).toList();
    }

    private static List<CelFunctionDecl> declarations(List<Function> functions) {
        Map<String, List<Function>> byName = new LinkedHashMap<>();
        functions.forEach(function -> byName.computeIfAbsent(function.name(), name -> new ArrayList<>()).add(function));
        return byName.entrySet().stream()
                .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue().stream().map(Function::declaration).toList())).toList();
    }
}
