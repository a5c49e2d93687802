package io.kedang.web.show;

import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.web.FieldMessages;
import io.kedang.web.Messages;
import java.time.ZoneId;

/** For whom something is shown: the language, its texts, the time zone of the browser, and the names behind ids that this reader may see. */
public record Reader(Lang lang, Messages texts, FieldMessages fields, ZoneId zone, Names names) {

    public Reader(Lang lang, Messages texts, FieldMessages fields, ZoneId zone) {
        this(lang, texts, fields, zone, Names.NONE);
    }

    public Reader knowing(Names known) {
        return new Reader(lang, texts, fields, zone, known);
    }

    /** Somebody like this one who reads the other language. */
    public Reader in(Lang other, Messages otherTexts, FieldMessages otherFields) {
        return new Reader(other, otherTexts, otherFields, zone, names);
    }

    /** The label in the reader's language; empty when there is none. */
    public String read(Label label) {
        return label == null || label.in(lang) == null ? "" : label.in(lang);
    }
}
