package io.kedang.audit;

import io.kedang.kernel.Lang;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What happened, in words, from {@code messages/actions_*.properties}. */
public final class ActionTexts {

    private static final String BUNDLE = "messages.actions";
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ActionTexts() {
    }

    /** @param key an action as its column has it, a result, or a kind of alert @return the key itself when no text was written for it (a test looks for that) */
    public static String of(Lang lang, String key) {
        try {
            return ResourceBundle.getBundle(BUNDLE, lang.locale(), NO_FALLBACK).getString(key);
        } catch (MissingResourceException missing) {
            return key;
        }
    }
}
