package io.kedang.template.internal;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression of JSON Schema (ECMA-262 in Unicode mode) as one of RE2, which runs in linear time. Both must understand it: what only RE2
 * has would stop other validators, and look-around and back-references cannot run in linear time. What is refused is named.
 */
final class EcmaPattern {

    /** States of the automaton: what it may cost to look at one character. */
    static final int MOST_STATES = 2_000;
    private static final String SPACE = "\\t-\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}\\x{3000}\\x{FEFF}";
    private static final String NO_SPACE = "\\x{0}-\\x{8}\\x{E}-\\x{1F}!-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}"
            + "\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}\\x{3001}-\\x{FEFE}\\x{FF00}-\\x{10FFFF}";
    private static final String ANY = "\\x{0}-\\x{10FFFF}";
    private static final String LINE = "[^\\n\\r\\x{2028}\\x{2029}]";
    private static final java.util.regex.Pattern COUNTED = java.util.regex.Pattern.compile("\\{(\\d{1,4})(,(\\d{1,4})?)?\\}");
    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("\\(\\?<([A-Za-z_][A-Za-z0-9_]{0,31})>");

    private final String source;
    private final StringBuilder out = new StringBuilder();
    private final Deque<int[]> groups = new ArrayDeque<>();
    private int at;
    /** States of the group so far, and of its last piece, which a count would repeat. */
    private int size;
    private int last;

    private EcmaPattern(String source) {
        this.source = source;
    }

    /** @throws PatternSyntaxException with what is wrong, in the words of the pattern */
    static Pattern compile(String pattern) {
        return Pattern.compile(new EcmaPattern(pattern).translate());
    }

    /** @return what of a pattern is not supported; empty when all is well */
    static Optional<String> problem(String pattern) {
        try {
            compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException refused) {
            return Optional.of(refused.getPattern() == null || refused.getPattern().isEmpty() ? refused.getDescription()
                    : refused.getDescription() + ": " + refused.getPattern());
        }
    }

    private String translate() {
        while (at < source.length()) {
            step(source.codePointAt(at));
            if (size > MOST_STATES) {
                throw refused("too large");
            }
        }
        return out.toString();
    }

    private void step(int c) {
        switch (c) {
            case '\\' -> piece(escape());
            case '[' -> piece(characterClass());
            case '(' -> open();
            case ')' -> close();
            case '{' -> count();
            case '.' -> piece(take(1, LINE));
            case '*', '+', '?', '|', '^', '$' -> take(1, String.valueOf((char) c), out);
            default -> piece(take(Character.charCount(c), PatternEscapes.literal(c)));
        }
    }

    private void piece(String translated) {
        out.append(translated);
        last = 1;
        size++;
    }

    private String take(int characters, String translated) {
        at += characters;
        return translated;
    }

    private void take(int characters, String translated, StringBuilder to) {
        to.append(take(characters, translated));
    }

    private void open() {
        var rest = source.substring(at);
        if (rest.startsWith("(?:")) {
            take(3, "(?:", out);
        } else if (rest.startsWith("(?<=") || rest.startsWith("(?<!") || rest.startsWith("(?=") || rest.startsWith("(?!")) {
            throw refused(rest.substring(0, rest.startsWith("(?<") ? 4 : 3));
        } else if (rest.startsWith("(?<")) {
            named(rest);
        } else if (rest.startsWith("(?")) {
            throw refused(rest.substring(0, Math.min(3, rest.length())));
        } else {
            take(1, "(", out);
        }
        groups.push(new int[] {size});
        size = 0;
    }

    private void named(String rest) {
        var name = NAME.matcher(rest);
        if (!name.lookingAt()) {
            throw refused("(?<");
        }
        take(name.end(), "(?P<" + name.group(1) + ">", out);
    }

    private void close() {
        take(1, ")", out);
        if (groups.isEmpty()) {
            throw refused(")");
        }
        last = size + 1;
        size = last + groups.pop()[0];
    }

    /** A count repeats the piece before it, so that nested counts multiply. */
    private void count() {
        var counted = COUNTED.matcher(source).region(at, source.length());
        if (!counted.lookingAt()) {
            throw refused("{");
        }
        var most = Integer.parseInt(counted.group(counted.group(3) == null ? 1 : 3));
        size += (int) Math.min(MOST_STATES + 1L, (long) last * Math.max(0, most - 1));
        take(counted.end() - at, counted.group(), out);
    }

    private String escape() {
        if (at + 1 >= source.length()) {
            throw refused("\\");
        }
        return switch (source.charAt(at + 1)) {
            case 's' -> take(2, "[" + SPACE + "]");
            case 'S' -> take(2, "[^" + SPACE + "]");
            case 'b', 'B' -> take(2, source.substring(at, at + 2));
            default -> member();
        };
    }

    /** An escape that means the same inside and outside of brackets. */
    private String member() {
        var next = source.charAt(at + 1);
        if (List.of('d', 'D', 'w', 'W').contains(next)) {
            return take(2, "\\" + next);
        }
        if (next == 'p' || next == 'P') {
            var property = PatternEscapes.property(source, at).orElseThrow(() -> refused("\\" + next));
            return take(property.length(), property.translated());
        }
        var character = PatternEscapes.character(source, at).orElseThrow(() -> refused("\\" + next));
        return take(character.length(), character.translated());
    }

    private String characterClass() {
        var negated = source.startsWith("[^", at);
        at += negated ? 2 : 1;
        var members = new StringBuilder();
        while (at < source.length() && source.charAt(at) != ']') {
            members.append(classMember());
        }
        if (at >= source.length()) {
            throw refused("[");
        }
        at++;
        if (members.isEmpty()) {
            return negated ? "[" + ANY + "]" : "[^" + ANY + "]";
        }
        return (negated ? "[^" : "[") + members + "]";
    }

    private String classMember() {
        var c = source.codePointAt(at);
        if (c != '\\') {
            return take(Character.charCount(c), c == '-' ? "-" : PatternEscapes.literal(c));
        }
        if (at + 1 >= source.length()) {
            throw refused("\\");
        }
        return switch (source.charAt(at + 1)) {
            case 's' -> take(2, SPACE);
            case 'S' -> take(2, NO_SPACE);
            case 'b' -> take(2, "\\x{8}");
            default -> member();
        };
    }

    private PatternSyntaxException refused(String what) {
        return new PatternSyntaxException(what);
    }
}
