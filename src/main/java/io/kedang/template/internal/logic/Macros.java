package io.kedang.template.internal.logic;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CEL's own macros, and {@code items.sum(i, i.qty * i.price)} with its like: a {@code map}, then a function of the list. */
final class Macros {

    static final List<String> AGGREGATES = List.of("sum", "min", "max", "avg");
    static final List<String> STANDARD = List.of("has", "all", "exists", "exists_one", "map", "filter");

    private Macros() {
    }

    static List<CelMacro> all() {
        return Stream.concat(CelStandardMacro.STANDARD_MACROS.stream().map(CelStandardMacro::getDefinition),
                AGGREGATES.stream().map(name -> CelMacro.newReceiverMacro(name, 2, (factory, target, args) -> aggregate(name, factory, target, args)))).toList();
    }

    private static Optional<CelExpr> aggregate(String name, CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> args) {
        var row = args.get(0);
        if (row.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT) {
            return Optional.of(factory.reportError("the first argument of " + name + " must be a name"));
        }
        var gathered = factory.getAccumulatorVarName();
        var step = factory.newGlobalCall("_+_", factory.newIdentifier(gathered), factory.newList(args.get(1)));
        return Optional.of(factory.newGlobalCall(name, factory.fold(row.ident().name(), target, gathered, factory.newList(), factory.newBoolLiteral(true), step,
                factory.newIdentifier(gathered))));
    }
}
