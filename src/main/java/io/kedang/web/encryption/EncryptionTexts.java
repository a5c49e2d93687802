package io.kedang.web.encryption;

import io.kedang.kernel.Lang;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts about encryption for what is made in Java. */
final class EncryptionTexts {

    private EncryptionTexts() {
    }

    static EncryptionMessages in(Lang lang) {
        return lang == Lang.EN ? MessageBundles.get(EncryptionMessages.class) : MessageBundles.get(EncryptionMessages.class, Localized.Literal.of(lang.code()));
    }
}
