package io.kedang.template.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes of ECMA-262 expressions in the words of RE2. */
final class PatternEscapes {

    private static final Pattern PROPERTY = Pattern.compile("\\\\[pP]\\{(?:(General_Category|gc|Script|sc)=)?([A-Za-z_]{1,40})\\}");
    private static final Pattern UNICODE = Pattern.compile("\\\\u(?:\\{([0-9A-Fa-f]{1,6})\\}|([0-9A-Fa-f]{4})(?:\\\\u([Dd][C-Fc-f][0-9A-Fa-f]{2}))?)");
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-Fa-f]{2})");
    private static final Pattern CONTROL = Pattern.compile("\\\\c([A-Za-z])");
    private static final Map<Character, Integer> NAMED = Map.of('t', 9, 'n', 10, 'v', 11, 'f', 12, 'r', 13);
    private static final Map<String, String> CATEGORIES = categories();

    /** What was read. @param length characters of the source */
    record Read(int length, String translated) {
    }

    private PatternEscapes() {
    }

    /** One character, so that it means itself anywhere. */
    static String literal(int c) {
        if (Character.isLetterOrDigit(c) || c == ' ' || c == '_') {
            return Character.toString(c);
        }
        return c > 0x20 && c < 0x7F ? "\\" + (char) c : "\\x{" + Integer.toHexString(c) + "}";
    }

    /** A control character by name or letter, a character by its number in hexadecimal, or an escaped sign. */
    static Optional<Read> character(String source, int at) {
        var next = source.charAt(at + 1);
        if (NAMED.containsKey(next)) {
            return Optional.of(code(2, NAMED.get(next)));
        }
        if (next == '0' && (at + 2 >= source.length() || !Character.isDigit(source.charAt(at + 2)))) {
            return Optional.of(code(2, 0));
        }
        if (next > 0x20 && next < 0x7F && !Character.isLetterOrDigit(next) && next != '_') {
            return Optional.of(new Read(2, literal(next)));
        }
        return match(CONTROL, source, at).map(found -> code(3, found.group(1).charAt(0) & 0x1F))
                .or(() -> match(BYTE, source, at).map(found -> code(4, Integer.parseInt(found.group(1), 16))))
                .or(() -> match(UNICODE, source, at).flatMap(PatternEscapes::unicode));
    }

    private static Optional<Read> unicode(Matcher found) {
        if (found.group(1) != null) {
            var code = Integer.parseInt(found.group(1), 16);
            return Character.isValidCodePoint(code) ? Optional.of(code(found.end() - found.start(), code)) : Optional.empty();
        }
        var first = (char) Integer.parseInt(found.group(2), 16);
        if (!Character.isSurrogate(first)) {
            return Optional.of(code(6, first));
        }
        return found.group(3) == null || !Character.isHighSurrogate(first) ? Optional.empty()
                : Optional.of(code(12, Character.toCodePoint(first, (char) Integer.parseInt(found.group(3), 16))));
    }

    /** {@code \p}{Letter}, {@code \p}{gc=Lu}, {@code \p}{Script=Han}: general categories by all their names, scripts by their long ones. */
    static Optional<Read> property(String source, int at) {
        return match(PROPERTY, source, at).flatMap(found -> {
            var sign = source.charAt(at + 1);
            var kind = found.group(1);
            var name = found.group(2);
            if (kind != null && kind.toLowerCase(Locale.ROOT).startsWith("s")) {
                return CATEGORIES.containsKey(name) ? Optional.empty() : Optional.of(new Read(found.end() - found.start(), "\\" + sign + "{" + name + "}"));
            }
            var category = CATEGORIES.get(name);
            return category == null ? Optional.empty() : Optional.of(new Read(found.end() - found.start(), "\\" + sign + "{" + category + "}"));
        });
    }

    private static Read code(int length, int code) {
        return new Read(length, "\\x{" + Integer.toHexString(code) + "}");
    }

    private static Optional<Matcher> match(Pattern form, String source, int at) {
        var matcher = form.matcher(source).region(at, source.length());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Map<String, String> categories() {
        var names = new HashMap<String, String>();
        for (var line : """
                L Letter;Lu Uppercase_Letter;Ll Lowercase_Letter;Lt Titlecase_Letter;Lm Modifier_Letter;Lo Other_Letter;\
                M Mark Combining_Mark;Mn Nonspacing_Mark;Mc Spacing_Mark;Me Enclosing_Mark;N Number;Nd Decimal_Number digit;Nl Letter_Number;No Other_Number;\
                P Punctuation punct;Pc Connector_Punctuation;Pd Dash_Punctuation;Ps Open_Punctuation;Pe Close_Punctuation;Pi Initial_Punctuation;\
                Pf Final_Punctuation;Po Other_Punctuation;S Symbol;Sm Math_Symbol;Sc Currency_Symbol;Sk Modifier_Symbol;So Other_Symbol;\
                Z Separator;Zs Space_Separator;Zl Line_Separator;Zp Paragraph_Separator;C Other;Cc Control cntrl;Cf Format;Co Private_Use;Cs Surrogate""".split(";")) {
            var all = line.strip().split(" ");
            for (var name : all) {
                names.put(name, all[0]);
            }
        }
        return Map.copyOf(names);
    }
}
