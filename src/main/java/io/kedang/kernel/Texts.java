package io.kedang.kernel;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of problems and violations, in the caller's language, from {@code messages/problems_*.properties}. */
public final class Texts {

    private static final String BUNDLE = "messages.problems";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {
    }

    /** @return the text, or the key itself when no text was written for it (a test looks for that) */
    public static String get(Lang lang, String key, Object... args) {
        try {
            var pattern = ResourceBundle.getBundle(BUNDLE, lang.locale(), NO_FALLBACK).getString(key);
            return new MessageFormat(pattern, lang.locale()).format(args);
        } catch (MissingResourceException missing) {
            return key;
        }
    }
}
