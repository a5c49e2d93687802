package io.kedang.web.rights;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages of rights and of the settings' navigation. English is here; Chinese is in {@code messages/rights_zh.properties}. */
@MessageBundle(value = "rights", locale = "en")
public interface RightsMessages {
    // navigation
    @Message("Settings")
    String settings();

    @Message("Members")
    String members();

    @Message("Templates")
    String templates();
}
