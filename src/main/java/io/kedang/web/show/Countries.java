package io.kedang.web.show;

import com.ibm.icu.text.Collator;
import io.kedang.kernel.Lang;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of countries and regions (ISO 3166-1), sorted as the language sorts: by pinyin in Chinese. */
public final class Countries {

    private static final Map<Lang, List<Country>> BY_LANG = new EnumMap<>(Lang.class);

    static {
        for (var lang : Lang.values()) {
            var collator = Collator.getInstance(lang.locale());
            BY_LANG.put(lang, Arrays.stream(Locale.getISOCountries()).map(code -> new Country(code, name(code, lang)))
                    .sorted(Comparator.comparing(Country::name, collator::compare)).toList());
        }
    }

    private Countries() {
    }

    /** A country by its two-letter code. */
    public record Country(String code, String name) {
    }

    public static List<Country> in(Lang lang) {
        return BY_LANG.get(lang);
    }

    public static String name(String code, Lang lang) {
        return new Locale("", code).getDisplayCountry(lang.locale());
    }
}
