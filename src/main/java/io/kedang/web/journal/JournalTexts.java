package io.kedang.web.journal;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of this package's pages for what is made in Java. */
final class JournalTexts {

    private JournalTexts() {
    }

    static JournalMessages in(Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(JournalMessages.class) : MessageBundles.get(JournalMessages.class, Localized.Literal.of(lang.code()));
    }
}
