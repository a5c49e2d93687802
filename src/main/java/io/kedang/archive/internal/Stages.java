package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Template;
import java.util.List;

/** Which stage a record is in. */
final class Stages {

    private Stages() {
    }

    /** The stage that was asked for, or the template's first when none was. */
    static String first(Template template, String asked, Lang lang) {
        if (asked == null) {
            return template.stages().isEmpty() ? null : template.stages().get(0).key();
        }
        return known(template, asked, lang);
    }

    /** @throws Problem when the template has no such stage */
    static String known(Template template, String asked, Lang lang) {
        if (template.stage(asked).isEmpty()) {
            throw Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation("/stage", "unknown_stage", Texts.get(lang, "unknown_stage"))));
        }
        return asked;
    }
}
