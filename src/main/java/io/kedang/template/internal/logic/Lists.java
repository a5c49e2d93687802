package io.kedang.template.internal.logic;

import static io.kedang.template.internal.logic.ExpressionTypes.NUMBER;
import static io.kedang.template.internal.logic.ExpressionTypes.YES_NO;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;
import dev.cel.common.values.ErrorValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Functions of lists, of sameness and of absence. */
final class Lists {

    private static final CelType ANY = TypeParamType.create("A");
    private static final CelType LIST = ListType.create(ANY);
    private static final CelType NUMBERS = ListType.create(NUMBER);

    static final List<Function> FUNCTIONS = List.of(
            Function.global("_==_", "same", args -> same(args), YES_NO, ANY, ANY),
            Function.global("_!=_", "different", args -> !same(args), YES_NO, ANY, ANY),
            Function.global("@in", "in_list", args -> list(args[1]).contains(args[0]), YES_NO, ANY, LIST),
            Function.global("_[_]", "entry_of_list", args -> list(args[0]).get(((BigDecimal) args[1]).intValueExact()), ANY, LIST, NUMBER),
            Function.global("_+_", "join_lists", args -> joined(args), LIST, LIST, LIST),
            Function.global("size", "size_of_list", args -> Decimals.of(BigDecimal.valueOf(list(args[0]).size())), NUMBER, LIST),
            Function.member("size", "list_size", args -> Decimals.of(BigDecimal.valueOf(list(args[0]).size())), NUMBER, LIST),
            Function.global("sum", "sum_of_list", args -> sum(args[0]), NUMBER, NUMBERS),
            Function.global("min", "min_of_list", args -> numbers(args[0]).stream().reduce(BigDecimal::min).orElseThrow(), NUMBER, NUMBERS),
            Function.global("max", "max_of_list", args -> numbers(args[0]).stream().reduce(BigDecimal::max).orElseThrow(), NUMBER, NUMBERS),
            Function.global("avg", "avg_of_list", args -> Decimals.divide(sum(args[0]), BigDecimal.valueOf(list(args[0]).size())), NUMBER, NUMBERS),
            Function.seeingAbsence("@not_strictly_false", "not_strictly_false", args -> !Boolean.FALSE.equals(args[0]), YES_NO, YES_NO),
            Function.seeingAbsence("filled", "filled", args -> filled(args[0]), YES_NO, ANY),
            Function.seeingAbsence("empty", "empty", args -> !filled(args[0]), YES_NO, ANY),
            Function.seeingAbsence("if_empty", "if_empty", args -> filled(args[0]) ? args[0] : present(args[1]), ANY, ANY, ANY));

    private Lists() {
    }

    private static List<?> list(Object list) {
        var entries = Entries.in(list);
        Budget.spend(entries.size() / 8);
        return entries;
    }

    @SuppressWarnings("unchecked")
    private static List<BigDecimal> numbers(Object list) {
        return (List<BigDecimal>) list(list);
    }

    private static BigDecimal sum(Object list) {
        return Decimals.of(numbers(list).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Numbers are in one form ({@link Decimals}), so that sameness of objects is sameness of values, in lists too. */
    private static boolean same(Object[] args) {
        Budget.spend(args[0] instanceof String text ? text.length() / 64 : args[0] instanceof Collection<?> list ? list.size() : 0);
        return args[0] instanceof Entries || !(args[1] instanceof Entries) ? Objects.equals(args[0], args[1]) : Objects.equals(args[1], args[0]);
    }

    private static Object joined(Object[] args) {
        return Entries.join(args[0], list(args[1]));
    }

    static boolean filled(Object value) {
        return !(value instanceof Exception || value instanceof ErrorValue || value instanceof String text && text.isEmpty()
                || value instanceof Collection<?> list && list.isEmpty());
    }

    private static Object present(Object value) {
        if (value instanceof Exception || value instanceof ErrorValue) {
            throw new ArithmeticException("no value");
        }
        return value;
    }
}
