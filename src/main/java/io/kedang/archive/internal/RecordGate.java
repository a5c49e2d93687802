package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.FieldView;
import io.kedang.access.TemplateAction;
import io.kedang.access.RecordFacts;
import io.kedang.archive.RecordView;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import jakarta.inject.Singleton;

/** Takes records through the {@link FieldGate}, and says of a record whether an actor knows of it at all. */
@Singleton
class RecordGate {

    static final String UNSEEN = "****";

    private final FieldGate gate;

    RecordGate(FieldGate gate) {
        this.gate = gate;
    }

    /** What is seen of every record that the actor sees: what may be asked for. */
    FieldView everywhere(Actor actor, Template template) {
        return gate.everywhere(actor, template);
    }

    /** What is seen of some record at least. */
    FieldView anywhere(Actor actor, Template template) {
        return gate.anywhere(actor, template);
    }

    FieldView view(Actor actor, Template template, RecordFacts facts) {
        return gate.of(actor, template, facts);
    }

    FieldView ofNew(Actor actor, Template template) {
        return gate.ofNew(actor, template);
    }

    static boolean sees(Actor actor, Template template, RecordFacts facts) {
        return actor.on(template.key()).may(TemplateAction.READ, facts);
    }

    /** A record that one may not read is as good as none. @throws Problem {@link AccessError#RECORD_NOT_FOUND} */
    static void mustSee(Actor actor, Template template, RecordFacts facts) {
        if (!sees(actor, template, facts)) {
            throw Problem.of(AccessError.RECORD_NOT_FOUND);
        }
    }

    /** @throws Problem {@link AccessError#ACTION_NOT_ALLOWED} of a record that may be seen, and no more */
    static void must(Actor actor, Template template, RecordFacts facts, TemplateAction action) {
        mustSee(actor, template, facts);
        if (!actor.on(template.key()).may(action, facts)) {
            throw Problem.of(AccessError.ACTION_NOT_ALLOWED);
        }
    }

    RecordView pass(Actor actor, Template template, StoredRecord record) {
        return pass(actor, template, record, StoredFacts.of(record));
    }

    RecordView pass(Actor actor, Template template, StoredRecord record, RecordFacts facts) {
        var view = view(actor, template, facts);
        var original = record.originalNode();
        var title = view.clear(template.titleField()) ? record.title() : UNSEEN;
        return new RecordView(record.id(), record.template(), record.version(), record.revision(), title, record.stage(), view.apply(record.dataNode()),
                original == null ? null : view.apply(original), record.createdAt(), record.createdBy(), record.updatedAt(), record.updatedBy(),
                record.deletedAt(), record.attention(), record.owner(), record.sensitivity().key(), new GrantedAccess(view, actor.on(template.key()), facts));
    }

    /**
     * Whether the record may leave as it lies: on an older version it may hold fields that have been removed since, and those are hidden.
     *
     * @param compiled the version in force, by which the view was made
     */
    static boolean asItLies(FieldView view, CompiledTemplate compiled, int version) {
        return view.allClear() && version >= compiled.sameSince();
    }

    byte[] passBytes(Actor actor, CompiledTemplate compiled, StoredRecord record) {
        var facts = StoredFacts.of(record);
        return asItLies(view(actor, compiled.template(), facts), compiled, record.version()) ? RecordJson.bytes(record)
                : RecordJson.bytes(pass(actor, compiled.template(), record, facts));
    }
}
