package io.kedang.kernel;

import java.util.List;
import java.util.Locale;

/** The languages of the product. */
public enum Lang {
    ZH(Locale.SIMPLIFIED_CHINESE), EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The two-letter code used in cookies, columns and documents: {@code zh} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code; anything that is not Chinese is read in English. */
    public static Lang of(String code) {
        return code != null && code.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }

    /** The best language for an {@code Accept-Language} header (RFC 9110); English when none fits or it is malformed. */
    public static Lang accepted(String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return EN;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
            return best == null ? EN : of(best.getLanguage());
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
