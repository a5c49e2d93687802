package io.kedang.web.show;

import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.web.Messages;
import java.time.ZoneId;

/** For whom something is shown: the language, its texts, and the time zone of the browser. */
public record Reader(Lang lang, Messages texts, ZoneId zone) {

    /** The label in the reader's language; empty when there is none. */
    public String read(Label label) {
        return label == null || label.in(lang) == null ? "" : label.in(lang);
    }
}
