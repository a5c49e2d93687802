package io.kedang.template.internal.logic;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExprConverter;
import dev.cel.common.CelMutableAst;
import java.math.BigDecimal;
import java.util.List;

/** Makes every literal number one of ours, whole or not, before types are checked; finds what the language has and expressions here do not. */
final class Literals {

    private long next;
    private Long foreign;

    private Literals(long next) {
        this.next = next;
    }

    /** @param id of the first part that expressions may not have, or null */
    record Rewritten(CelAbstractSyntaxTree tree, Long id) {
    }

    static Rewritten rewrite(CelAbstractSyntaxTree parsed) {
        var literals = new Literals(parsed.getSource().getPositionsMap().keySet().stream().mapToLong(Long::longValue).max().orElse(0) + 1_000_000);
        var root = literals.visit(CelMutableAst.fromCelAst(parsed).expr());
        return new Rewritten(CelAbstractSyntaxTree.newParsedAst(CelMutableExprConverter.fromMutableExpr(root), parsed.getSource()), literals.foreign);
    }

    private CelMutableExpr visit(CelMutableExpr node) {
        switch (node.getKind()) {
            case CONSTANT -> {
                return constant(node);
            }
            case CALL -> call(node.call());
            case SELECT -> node.select().setOperand(visit(node.select().operand()));
            case LIST -> list(node.list().elements());
            case COMPREHENSION -> comprehension(node.comprehension());
            case MAP, STRUCT -> refuse(node);
            default -> {
            }
        }
        return node;
    }

    private CelMutableExpr constant(CelMutableExpr node) {
        var constant = node.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> number(node, Long.toString(constant.int64Value()));
            case DOUBLE_VALUE -> number(node, BigDecimal.valueOf(constant.doubleValue()).toString());
            case STRING_VALUE, BOOLEAN_VALUE -> node;
            default -> refuse(node);
        };
    }

    private CelMutableExpr number(CelMutableExpr node, String digits) {
        return CelMutableExpr.ofCall(node.id(), CelMutableCall.create(Arithmetic.LITERAL, CelMutableExpr.ofConstant(next++, CelConstant.ofValue(digits))));
    }

    private CelMutableExpr refuse(CelMutableExpr node) {
        foreign = foreign == null ? (Long) node.id() : foreign;
        return node;
    }

    private void call(CelMutableCall call) {
        call.target().ifPresent(target -> call.setTarget(visit(target)));
        for (int i = 0; i < call.args().size(); i++) {
            call.setArg(i, visit(call.args().get(i)));
        }
    }

    private void list(List<CelMutableExpr> elements) {
        elements.replaceAll(this::visit);
    }

    private void comprehension(CelMutableExpr.CelMutableComprehension loop) {
        loop.setIterRange(visit(loop.iterRange()));
        loop.setAccuInit(visit(loop.accuInit()));
        loop.setLoopCondition(visit(loop.loopCondition()));
        loop.setLoopStep(visit(loop.loopStep()));
        loop.setResult(visit(loop.result()));
    }
}
