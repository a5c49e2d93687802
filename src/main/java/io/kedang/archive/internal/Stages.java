package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Stage;
import io.kedang.template.Template;
import java.util.List;
import java.util.Optional;

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

    /** The stage to move to from another, or to stay in. @throws Problem when the stage does not allow the move, with those that it allows */
    static String moved(Template template, String from, String asked, Lang lang) {
        if (asked == null || asked.equals(from)) {
            return from;
        }
        var to = known(template, asked, lang);
        var stage = from == null ? Optional.<Stage>empty() : template.stage(from);
        if (stage.isPresent() && !stage.get().mayMoveTo(to)) {
            throw Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation("/stage", "stage_move", refusal(template, stage.get(), lang))));
        }
        return to;
    }

    private static String refusal(Template template, Stage from, Lang lang) {
        var allowed = from.moves().stream().flatMap(key -> template.stage(key).stream()).map(stage -> stage.label().in(lang)).toList();
        return allowed.isEmpty() ? Texts.get(lang, "stage_last", from.label().in(lang))
                : Texts.get(lang, "stage_move", from.label().in(lang), String.join(Texts.get(lang, "expression.and"), allowed));
    }
}
