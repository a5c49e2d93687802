package io.kedang.web.rights;

import io.kedang.access.Sensitivity;

/** Sensitivities by name. */
public final class Levels {

    private Levels() {
    }

    /** Within a sentence. */
    public static String word(Sensitivity level, RightsMessages texts) {
        return switch (level) {
            case PUBLIC -> texts.levelPublic();
            case INTERNAL -> texts.levelInternal();
            case CONFIDENTIAL -> texts.levelConfidential();
            case RESTRICTED -> texts.levelRestricted();
        };
    }

    /** On its own, or the first of some words. */
    public static String label(Sensitivity level, RightsMessages texts) {
        var word = word(level, texts);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
