package io.kedang.template.internal.diff;

import io.kedang.access.Sensitivity;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;

/** What people call the settings that protect a field. */
final class ProtectionNames {

    private ProtectionNames() {
    }

    static Label of(Sensitivity level) {
        return named("level." + level.key());
    }

    static Label ofMask(String mask) {
        return named("mask." + mask);
    }

    private static Label named(String key) {
        return new Label(Texts.get(Lang.ZH, "change." + key), Texts.get(Lang.EN, "change." + key));
    }
}
