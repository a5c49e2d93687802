package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.Grant;
import io.kedang.access.TemplateAction;
import io.kedang.access.Scope;
import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Template;
import java.util.List;
import java.util.stream.Stream;

/** Nobody files or changes a record to where they may not: it would be out of their reach, and in others'. */
final class Reachable {

    private Reachable() {
    }

    /** @param after the record as it would be @throws Problem {@link ArchiveError#RECORD_INVALID} */
    static StoredRecord must(Actor actor, Template template, StoredRecord after, TemplateAction action) {
        var access = actor.on(template.key());
        if (access.may(action, StoredFacts.of(after))) {
            return after;
        }
        var lang = actor.request().lang();
        var pointers = access.grants().stream().filter(grant -> grant.allows(action)).map(Grant::scope)
                .flatMap(scope -> scope instanceof Scope.OfField of ? Stream.of("/data/" + of.field()) : Stream.empty()).distinct().toList();
        throw Problem.of(ArchiveError.RECORD_INVALID, (pointers.isEmpty() ? List.of("/data") : pointers).stream()
                .map(pointer -> new Violation(pointer, "out_of_reach", Texts.get(lang, "out_of_reach"))).toList());
    }
}
