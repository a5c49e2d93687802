package io.kedang.web.security;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of this package's pages for messages that are made in Java. */
final class SecurityTexts {

    private SecurityTexts() {
    }

    static SecurityMessages in(Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(SecurityMessages.class) : MessageBundles.get(SecurityMessages.class, Localized.Literal.of(lang.code()));
    }
}
