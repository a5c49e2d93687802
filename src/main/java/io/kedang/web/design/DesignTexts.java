package io.kedang.web.design;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of this package's pages for messages that are made in Java. */
final class DesignTexts {

    private DesignTexts() {
    }

    static DesignMessages in(Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(DesignMessages.class) : MessageBundles.get(DesignMessages.class, Localized.Literal.of(lang.code()));
    }
}
