package io.kedang.template.internal.logic;

/** The form of an expression's text, looked at before anything is parsed: a parser's own recursion comes too late for some texts. */
final class Nesting {

    static final int LONGEST = 2_000;
    static final int DEEPEST = 32;

    private Nesting() {
    }

    /** How deep brackets lie in each other, outside of quoted text. */
    static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
        }
        return deepest;
    }
}
