package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.FieldView;
import io.kedang.archive.RecordView;
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
        return gate.view(actor, template.fields());
    }

    RecordView pass(FieldView view, Template template, StoredRecord record) {
        var original = record.originalNode();
        var title = view.clear(template.titleField()) ? record.title() : "****";
        return new RecordView(record.id(), record.template(), record.version(), record.revision(), title, record.stage(), view.apply(record.dataNode()),
                original == null ? null : view.apply(original), record.createdAt(), record.createdBy(), record.updatedAt(), record.updatedBy(),
                record.deletedAt());
    }

    byte[] passBytes(FieldView view, Template template, StoredRecord record) {
        return view.allClear() ? RecordJson.bytes(record) : RecordJson.bytes(pass(view, template, record));
    }

    void append(StringBuilder out, FieldView view, Template template, StoredRecord record) {
        if (view.allClear()) {
            RecordJson.append(out, record);
        } else {
            RecordJson.append(out, pass(view, template, record));
        }
    }
}
