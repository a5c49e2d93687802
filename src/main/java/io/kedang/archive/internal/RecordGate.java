package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.FieldView;
import io.kedang.archive.RecordView;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes records through the {@link FieldGate}. */
@ApplicationScoped
class RecordGate {

    private final FieldGate gate;

    RecordGate(FieldGate gate) {
        this.gate = gate;
    }

    FieldView view(Actor actor, Template template) {
        return gate.everywhere(actor, template);
    }

    RecordView pass(FieldView view, Template template, StoredRecord record) {
        var original = record.originalNode();
        var title = view.clear(template.titleField()) ? record.title() : "****";
        return new RecordView(record.id(), record.template(), record.version(), record.revision(), title, record.stage(), view.apply(record.dataNode()),
                original == null ? null : view.apply(original), record.createdAt(), record.createdBy(), record.updatedAt(), record.updatedBy(),
                record.deletedAt(), record.attention());
    }

    /**
     * Whether the record may leave as it lies: on an older version it may hold fields that have been removed since, and those are hidden.
     *
     * @param compiled the version in force, by which the view was made
     */
    static boolean asItLies(FieldView view, CompiledTemplate compiled, int version) {
        return view.allClear() && version >= compiled.sameSince();
    }

    byte[] passBytes(FieldView view, CompiledTemplate compiled, StoredRecord record) {
        return asItLies(view, compiled, record.version()) ? RecordJson.bytes(record) : RecordJson.bytes(pass(view, compiled.template(), record));
    }

    void append(StringBuilder out, FieldView view, CompiledTemplate compiled, StoredRecord record) {
        if (asItLies(view, compiled, record.version())) {
            RecordJson.append(out, record);
        } else {
            RecordJson.append(out, pass(view, compiled.template(), record));
        }
    }
}
