package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Drafts;
import io.kedang.archive.NewRecord;
import io.kedang.archive.RecordPatch;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.template.TemplateError;
import io.kedang.template.Templates;
import io.kedang.web.form.FormToData;
import io.kedang.web.form.FormValues;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** From what a form posted to a record. */
@ApplicationScoped
public class RecordFiling {

    /** A template may be retired while somebody fills in its form. */
    private static final Set<ErrorCode> MENDABLE = Set.of(ArchiveError.RECORD_INVALID, ArchiveError.RECORD_CHANGED, TemplateError.TEMPLATE_RETIRED);

    private final Templates templates;
    private final Records records;
    private final Drafts drafts;
    private final FieldGate gate;

    RecordFiling(Templates templates, Records records, Drafts drafts, FieldGate gate) {
        this.templates = templates;
        this.records = records;
        this.drafts = drafts;
        this.gate = gate;
    }

    /** A form sent twice files one record: the id of its draft is the idempotency key. */
    Uni<RecordView> file(Actor actor, String key, FormValues form) {
        return templates.published(actor.tenant(), key)
                .map(compiled -> FormToData.filing(compiled.template(), gate.ofNew(actor, compiled.template()), form))
                .chain(data -> records.create(actor, key, new NewRecord(data, blankToNull(form.one("stage")), once(form))))
                .chain(filed -> records.get(actor, filed.id()));
    }

    private static String once(FormValues form) {
        return Ids.parse(form.one("draft")).map(id -> "form-" + id + "-" + Integer.toHexString(form.texts().hashCode())).orElse(null);
    }

    /** A record that is not in the bin. */
    Uni<RecordView> present(Actor actor, UUID id) {
        return records.get(actor, id).invoke(record -> {
            if (record.deletedAt() != null) {
                throw Problem.of(ArchiveError.RECORD_DELETED);
            }
        });
    }

    /** @return the revision afterwards, the same when nothing changed */
    Uni<Long> change(Actor actor, RecordView record, FormValues form) {
        return templates.published(actor.tenant(), record.template())
                .map(compiled -> FormToData.patch(compiled.template(), record.access().view(), form, record.data()))
                .chain(patch -> records.change(actor, record.id(), new RecordPatch(patch, blankToNull(form.one("stage")), Revisions.of(form.one("tag")))))
                .map(changed -> changed.revision());
    }

    Uni<Void> discardDraft(Actor actor, FormValues form) {
        return Ids.parse(form.one("draft")).map(id -> drafts.discard(actor, id)).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** What the form can be shown again for, with everything typed still in it. */
    static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && MENDABLE.contains(problem.code());
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
