package io.kedang.kernel;

/** A text that the tenant or a preset gave in both languages. */
public record Label(String zh, String en) {

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}
