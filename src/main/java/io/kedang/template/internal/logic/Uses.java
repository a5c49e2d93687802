package io.kedang.template.internal.logic;

import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The fields that an expression reads. A name that a macro gives to a row hides a field of the same key. */
final class Uses {

    private final Set<String> fields;
    private final Set<String> found = new LinkedHashSet<>();

    private Uses(Set<String> fields) {
        this.fields = fields;
    }

    static Set<String> of(CelExpr expression, Set<String> fields) {
        var uses = new Uses(fields);
        uses.visit(expression, Set.of());
        return uses.found;
    }

    private void visit(CelExpr node, Set<String> hidden) {
        switch (node.exprKind().getKind()) {
            case IDENT -> name(node.ident().name(), hidden);
            case SELECT -> visit(node.select().operand(), hidden);
            case CALL -> {
                node.call().target().ifPresent(target -> visit(target, hidden));
                node.call().args().forEach(arg -> visit(arg, hidden));
            }
            case LIST -> node.list().elements().forEach(element -> visit(element, hidden));
            case COMPREHENSION -> comprehension(node.comprehension(), hidden);
            default -> {
            }
        }
    }

    /** With a dot before it, it is the field whatever a row is called. */
    private void name(String name, Set<String> hidden) {
        var rooted = name.startsWith(".");
        var key = rooted ? name.substring(1) : name;
        if (fields.contains(key) && (rooted || !hidden.contains(key))) {
            found.add(key);
        }
    }

    private void comprehension(CelExpr.CelComprehension loop, Set<String> hidden) {
        visit(loop.iterRange(), hidden);
        visit(loop.accuInit(), hidden);
        var inside = new HashSet<>(hidden);
        inside.add(loop.iterVar());
        visit(loop.loopCondition(), inside);
        visit(loop.loopStep(), inside);
        visit(loop.result(), inside);
    }
}
