package io.kedang.template.internal.logic;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;

/** Regular expressions in expressions: written out, so that they are known to be good, and that no record brings its own. */
final class Patterns {

    private Patterns() {
    }

    /** @return what is wrong with the first one that is wrong, or null */
    static Fault wrong(CelAbstractSyntaxTree tree) {
        return CelNavigableAst.fromAst(tree).getRoot().allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.CALL && node.expr().call().function().equals("matches"))
                .map(node -> wrong(tree, node)).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private static Fault wrong(CelAbstractSyntaxTree tree, CelNavigableExpr call) {
        var pattern = call.expr().call().args().get(0);
        var place = Faults.place(tree.getSource(), pattern.id());
        if (pattern.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Fault.of("pattern_constant", place);
        }
        try {
            Pattern.compile(pattern.constant().stringValue());
            return null;
        } catch (PatternSyntaxException bad) {
            return Fault.of("pattern", place, bad.getDescription());
        }
    }
}
