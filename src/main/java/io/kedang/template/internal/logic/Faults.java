package io.kedang.template.internal.logic;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.types.CelType;
import io.kedang.kernel.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says in words what CEL finds wrong, and at which character. */
final class Faults {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern NO_PART = Pattern.compile("undefined field '([^']*)'.*");
    private static final Pattern NO_OVERLOAD = Pattern.compile("found no matching overload for '([^']*)' applied to '(?:.*\\.)?\\(((?:(?!\\.\\().)*)\\)' \\(candidates.*", Pattern.DOTALL);
    private static final Pattern MIXED = Pattern.compile("expected type '([^']*)' but found '([^']*)'.*");
    private static final Pattern NOT_A_GROUP = Pattern.compile("type '([^']*)' does not support field selection.*");
    private static final Pattern NOT_A_LIST = Pattern.compile("expression of type '([^']*)' cannot be range of a comprehension.*");
    private static final Pattern OPERATOR = Pattern.compile("@?_?[^A-Za-z]*_?");
    private static final Pattern FULL_WIDTH = Pattern.compile("[\uff00-\uff5e\u3001\u3002\u2018-\u201d]");
    private static final Map<String, String> WORD_OPERATORS = Map.of("and", "&&", "or", "||", "AND", "&&", "OR", "||");

    private final Names names;
    private final List<String> functions;

    Faults(Names names, List<String> functions) {
        this.names = names;
        this.functions = functions;
    }

    /** The first only: what a parser says after it is lost does not help. */
    List<Fault> syntax(String text, List<CelIssue> issues) {
        var first = issues.stream().min(java.util.Comparator.comparingInt(issue -> place(text, issue))).orElseThrow();
        var at = place(text, first);
        if (first.getMessage().contains("recursion limit")) {
            return List.of(Fault.of("too_deep", Nesting.DEEPEST));
        }
        var fullWidth = FULL_WIDTH.matcher(text);
        var end = at > text.codePointCount(0, text.length());
        var rest = end ? "" : text.substring(text.offsetByCodePoints(0, at - 1));
        if (rest.startsWith("=") && !rest.startsWith("==")) {
            return List.of(Fault.of("single_equals", at));
        }
        var word = rest.split("[^A-Za-z]", 2)[0];
        if (WORD_OPERATORS.containsKey(word)) {
            return List.of(Fault.of("word_operator", at, word, WORD_OPERATORS.get(word)));
        }
        if (!rest.isEmpty() && fullWidth.find(text.length() - rest.length()) && fullWidth.start() == text.length() - rest.length()) {
            return List.of(Fault.of("full_width", at, fullWidth.group()));
        }
        return List.of(end ? Fault.of("ends_early") : Fault.of("syntax", at));
    }

    List<Fault> types(String text, List<CelIssue> issues) {
        return issues.stream().map(issue -> type(place(text, issue), issue.getMessage())).distinct().toList();
    }

    private Fault type(int at, String message) {
        return Stream.<Optional<Fault>>of(
                match(UNDECLARED, message).map(found -> undeclared(at, found.group(1))),
                match(NO_PART, message).map(found -> near("unknown_part", at, found.group(1), names.parts())),
                match(NO_OVERLOAD, message).map(found -> mismatch(at, found)),
                match(MIXED, message).map(found -> Fault.of("mixed", at, word(found.group(1)), word(found.group(2)))),
                match(NOT_A_GROUP, message).map(found -> Fault.of("no_parts", at, word(found.group(1)))),
                match(NOT_A_LIST, message).map(found -> Fault.of("no_list", at, word(found.group(1)))))
                .flatMap(Optional::stream).findFirst().orElseGet(() -> Fault.of("syntax", at));
    }

    private static Optional<MatchResult> match(Pattern pattern, String message) {
        var matcher = pattern.matcher(message);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** CEL calls both a field and a function an undeclared reference; of a function it points at the bracket. */
    private Fault undeclared(int at, String name) {
        if (WORD_OPERATORS.containsKey(name)) {
            return Fault.of("word_operator", at, name, WORD_OPERATORS.get(name));
        }
        if (functions.contains(name) || names.keys().contains(name)) {
            return Fault.of(names.keys().contains(name) ? "field_called" : "function_named", at, name);
        }
        return near("unknown_name", at, name, Stream.concat(names.keys().stream(), functions.stream()).toList());
    }

    private static Fault near(String key, int at, String name, Collection<String> known) {
        return Suggestions.nearest(name, known).map(nearest -> Fault.of(key + "_near", at, name, nearest)).orElseGet(() -> Fault.of(key, at, name));
    }

    private static Fault mismatch(int at, MatchResult found) {
        var function = found.group(1);
        var operands = Stream.of(split(found.group(2))).map(Faults::word).toList();
        Fault.Word words = lang -> String.join(Texts.get(lang, "expression.and"), operands.stream().map(word -> word.apply(lang)).toList());
        if (function.equals("_?_:_")) {
            return Fault.of("branches", at, words);
        }
        return OPERATOR.matcher(function).matches() ? Fault.of("operands", at, function.replace("_", "").replace("@", ""), words)
                : Fault.of(operands.isEmpty() ? "no_arguments" : "arguments", at, function, words);
    }

    /** The types of the arguments, at the commas outside of brackets. */
    private static String[] split(String types) {
        return types.isEmpty() ? new String[0] : types.split(", (?![^(]*\\))");
    }

    Fault result(CelType expected, CelType actual) {
        return Fault.of("result", wordOf(ExpressionTypes.word(expected)), wordOf(ExpressionTypes.word(actual)));
    }

    Fault foreign(CelSource source, long id) {
        return Fault.of("foreign", place(source, id));
    }

    /** The word for a type as CEL writes it. */
    private static Fault.Word word(String type) {
        return wordOf(switch (type.replaceFirst("\\(.*", "")) {
            case "number" -> "number";
            case "string" -> "text";
            case "bool" -> "yes_no";
            case "timestamp", "google.protobuf.Timestamp" -> "time";
            case "duration", "google.protobuf.Duration" -> "span";
            case "list" -> "list";
            default -> type.contains("@") ? "group" : "other";
        });
    }

    private static Fault.Word wordOf(String key) {
        return lang -> Texts.get(lang, "expression.type." + key);
    }

    /** The character, counted from 1. */
    private static int place(String text, CelIssue issue) {
        int line = issue.getSourceLocation().getLine();
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return text.codePointCount(0, start) + Math.max(0, issue.getSourceLocation().getColumn()) + 1;
    }

    static int place(CelSource source, long id) {
        return source.getPositionsMap().getOrDefault(id, 0) + 1;
    }
}
