package io.kedang.web.bring;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts about imports for what is made in Java. */
final class ImportTexts {

    private ImportTexts() {
    }

    static ImportMessages in(Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(ImportMessages.class) : MessageBundles.get(ImportMessages.class, Localized.Literal.of(lang.code()));
    }
}
