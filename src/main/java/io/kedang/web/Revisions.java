package io.kedang.web;

/** The revision that a form was made from, carried in a hidden input. */
final class Revisions {

    private Revisions() {
    }

    /** @return null when the text is none: then whatever is there is changed */
    static Long of(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
