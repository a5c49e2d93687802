package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import java.util.List;

/** Help for somebody who writes an expression: what is wrong with it, what it gives, and what can be named in it. */
public interface ExpressionHelp {

    /**
     * What is to be said of one expression.
     *
     * @param result what it gives: {@code number}, {@code text}, {@code yes_no}, {@code time}, {@code span}, {@code list}, {@code group}; null when it cannot be told
     */
    record Checked(List<Violation> violations, String result) {
    }

    /**
     * A field, or a part of one.
     *
     * @param name  as it is written
     * @param type  as a {@linkplain Checked#result result}
     * @param parts of a composed value, or the columns of a sub-table's rows
     */
    record Name(String name, String type, Label label, List<Name> parts) {
    }

    /** @param usage e.g. {@code round(x, digits)} @param help one sentence */
    record Function(String name, String usage, String help) {
    }

    /**
     * @param document a template, as far as it has come; fields that cannot be read are left out
     * @param pointer  to the place of the expression, e.g. {@code /properties/phone/kedang/requiredWhen} or {@code /kedang/rules/0/check}
     */
    Checked check(JsonNode document, String pointer, String expression, Lang lang);

    List<Name> names(JsonNode document);

    List<Function> functions(Lang lang);
}
