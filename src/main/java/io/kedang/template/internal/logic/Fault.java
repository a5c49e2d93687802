package io.kedang.template.internal.logic;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What is wrong with an expression.
 *
 * @param key  of the text, without its {@code expression.}
 * @param args of the text; a {@link Word} is put into the reader's language
 */
record Fault(String key, List<Object> args) {

    /** A part of a text that has a form in each language. */
    interface Word extends Function<Lang, String> {
    }

    static Fault of(String key, Object... args) {
        return new Fault(key, List.of(args));
    }

    Violation at(String pointer, Lang lang) {
        var words = args.stream().map(arg -> arg instanceof Word word ? word.apply(lang) : arg.toString()).toArray();
        return new Violation(pointer, "expression", Texts.get(lang, "expression." + key, words));
    }

    /** For log lines and tests. */
    @Override
    public String toString() {
        return key + Arrays.toString(args.stream().map(arg -> arg instanceof Word word ? word.apply(Lang.EN) : arg).toArray());
    }
}
