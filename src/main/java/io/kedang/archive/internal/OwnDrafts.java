package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.archive.Draft;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a member still sees of the drafts that they typed. A draft of a record may hold values that were read in clear when it was saved: after rights were taken
 * away it shows no more than may be typed now, and of a record that is out of reach nothing.
 */
@ApplicationScoped
class OwnDrafts {

    private final Templates templates;
    private final RecordReads reads;
    private final RecordGate gate;

    OwnDrafts(Templates templates, RecordReads reads, RecordGate gate) {
        this.templates = templates;
        this.reads = reads;
        this.gate = gate;
    }

    /** Fails when the record is none for the actor. */
    Uni<Void> mustBeSeen(Actor actor, Template template, UUID record) {
        return reads.stored(actor, record).invoke(stored -> RecordGate.mustSee(actor, template, StoredFacts.of(stored))).replaceWithVoid();
    }

    Uni<List<Draft>> seen(Actor actor, List<Draft> drafts) {
        return Multi.createFrom().iterable(drafts).onItem().transformToUniAndConcatenate(draft -> seenIfAny(actor, draft))
                .filter(Optional::isPresent).map(Optional::get).collect().asList();
    }

    Uni<Optional<Draft>> seenIfAny(Actor actor, Draft draft) {
        return seen(actor, draft).map(Optional::of).onFailure(OwnDrafts::gone).recoverWithItem(Optional.empty());
    }

    private static boolean gone(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == AccessError.RECORD_NOT_FOUND;
    }

    Uni<Draft> seen(Actor actor, Draft draft) {
        return templates.published(actor.tenant(), draft.template()).chain(compiled -> view(actor, compiled.template(), draft).map(view -> only(view, draft)));
    }

    private Uni<FieldView> view(Actor actor, Template template, Draft draft) {
        return draft.recordId() == null ? Uni.createFrom().item(gate.ofNew(actor, template)) : reads.stored(actor, draft.recordId()).map(StoredFacts::of)
                .invoke(facts -> RecordGate.mustSee(actor, template, facts)).map(facts -> gate.view(actor, template, facts));
    }

    private static Draft only(FieldView view, Draft draft) {
        var data = draft.data().deepCopy();
        draft.data().fieldNames().forEachRemaining(key -> {
            if (!view.clear(key) && !view.writable(key)) {
                data.remove(key);
            }
        });
        return new Draft(draft.id(), draft.template(), draft.recordId(), draft.stage(), data, draft.updatedAt());
    }
}
