package io.kedang.kernel;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Any text in lower-case Latin letters without accents: Chinese by its pinyin. */
public final class Latin {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private Latin() {
    }

    public static String of(String text) {
        return PINYIN.transliterate(text).toLowerCase(Locale.ROOT);
    }
}
