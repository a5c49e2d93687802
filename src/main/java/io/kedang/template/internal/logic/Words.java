package io.kedang.template.internal.logic;

import static io.kedang.template.internal.logic.ExpressionTypes.NUMBER;
import static io.kedang.template.internal.logic.ExpressionTypes.TEXT;
import static io.kedang.template.internal.logic.ExpressionTypes.YES_NO;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Functions of text. They cost by the length of what they read. */
final class Words {

    /** A longer text comes from no field. */
    private static final int LONGEST = 100_000;
    private static final LoadingCache<String, Pattern> PATTERNS = Caffeine.newBuilder().maximumSize(1_000).build(Pattern::compile);

    static final List<Function> FUNCTIONS = List.of(
            Function.global("_+_", "join_text", args -> join(args), TEXT, TEXT, TEXT),
            Function.member("contains", "contains_text", args -> read(args[0], 16).contains((String) args[1]), YES_NO, TEXT, TEXT),
            Function.member("startsWith", "starts_with_text", args -> read(args[0], 64).startsWith((String) args[1]), YES_NO, TEXT, TEXT),
            Function.member("endsWith", "ends_with_text", args -> read(args[0], 64).endsWith((String) args[1]), YES_NO, TEXT, TEXT),
            Function.member("matches", "matches_text", args -> PATTERNS.get((String) args[1]).matcher(read(args[0], 1)).find(), YES_NO, TEXT, TEXT),
            Function.global("upper", "upper_text", args -> read(args[0], 4).toUpperCase(Locale.ROOT), TEXT, TEXT),
            Function.global("lower", "lower_text", args -> read(args[0], 4).toLowerCase(Locale.ROOT), TEXT, TEXT),
            Function.global("size", "size_of_text", args -> Decimals.of(BigDecimal.valueOf(points(args[0]))), NUMBER, TEXT),
            Function.member("size", "text_size", args -> Decimals.of(BigDecimal.valueOf(points(args[0]))), NUMBER, TEXT),
            Function.global("_<_", "less_text", args -> compare(args) < 0, YES_NO, TEXT, TEXT),
            Function.global("_<=_", "less_equals_text", args -> compare(args) <= 0, YES_NO, TEXT, TEXT),
            Function.global("_>_", "greater_text", args -> compare(args) > 0, YES_NO, TEXT, TEXT),
            Function.global("_>=_", "greater_equals_text", args -> compare(args) >= 0, YES_NO, TEXT, TEXT));

    private Words() {
    }

    /** @param cheap how many characters cost one unit */
    private static String read(Object text, int cheap) {
        var read = (String) text;
        Budget.spend(read.length() / cheap);
        return read;
    }

    private static String join(Object[] args) {
        var joined = (long) ((String) args[0]).length() + ((String) args[1]).length();
        if (joined > LONGEST) {
            throw new ArithmeticException("text too long");
        }
        return read(args[0], 16).concat(read(args[1], 16));
    }

    private static int points(Object text) {
        var read = read(text, 16);
        return read.codePointCount(0, read.length());
    }

    private static int compare(Object[] args) {
        return read(args[0], 16).compareTo((String) args[1]);
    }
}
