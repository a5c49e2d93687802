package io.kedang.web.rights;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of this package's pages for messages that are made in Java. */
public final class RightsTexts {

    private RightsTexts() {
    }

    public static RightsMessages in(Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(RightsMessages.class) : MessageBundles.get(RightsMessages.class, Localized.Literal.of(lang.code()));
    }
}
