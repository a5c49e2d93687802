package io.kedang.web.mark;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts about the watermark for what is made in Java. */
final class MarkTexts {

    private MarkTexts() {
    }

    static MarkMessages in(Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(MarkMessages.class) : MessageBundles.get(MarkMessages.class, Localized.Literal.of(lang.code()));
    }
}
