package io.kedang.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Draft;
import io.kedang.archive.Drafts;
import io.kedang.archive.RecordView;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.form.ComputedValues;
import io.kedang.web.form.DataToForm;
import io.kedang.web.form.FieldFaults;
import io.kedang.web.form.FormValues;
import io.kedang.web.form.LiveForm;
import io.kedang.web.form.RecordForms;
import io.kedang.web.form.StoredNow;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.RecordForm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The form of a record in each of its situations: blank, from a draft, for editing, refused. */
@ApplicationScoped
public class RecordFormPages {

    private final Templates templates;
    private final Drafts drafts;
    private final FieldGate gate;
    private final NameBook names;

    RecordFormPages(Templates templates, Drafts drafts, FieldGate gate, NameBook names) {
        this.templates = templates;
        this.drafts = drafts;
        this.gate = gate;
        this.names = names;
    }

    /** A form with what surrounds it. */
    private record Setting(CompiledTemplate compiled, FieldView view, Reader reader) {

        Template template() {
            return compiled.template();
        }

        /** Begun with the template's defaults, unless there is a draft. */

        FormValues blankValues(Optional<Draft> draft) {
            return draft.map(this::valuesOf).orElseGet(() -> DataToForm.typed(template(), compiled.logic().defaults()));
        }

        FormValues editValues(RecordView record, Optional<Draft> draft) {
            var stored = storedValues(record).with("stage", record.stage() == null ? "" : record.stage());
            return draft.map(this::valuesOf).map(stored::maskedInto).orElse(stored);
        }

        private FormValues storedValues(RecordView record) {
            return DataToForm.of(template(), view, record.data()).showing(ComputedValues.of(template(), view, record.data(), reader));
        }

        RecordForm blank(FormValues values, Optional<Draft> draft) {
            return form(null, draft.map(Draft::id).orElseGet(UUID::randomUUID), newTitle(), null, values, FieldFaults.NONE, savedAt(draft));
        }

        RecordForm edit(RecordView record, FormValues values, Optional<Draft> draft) {
            return form(record, draft.map(Draft::id).orElseGet(UUID::randomUUID), editTitle(record), record.revision(), values, FieldFaults.NONE, savedAt(draft));
        }

        RecordForm refused(RecordView record, FormValues posted, FieldFaults faults) {
            var draft = Ids.parse(posted.one("draft")).orElseGet(UUID::randomUUID);
            if (record == null) {
                return form(null, draft, newTitle(), null, posted, faults, null);
            }
            return form(record, draft, editTitle(record), record.revision(), storedValues(record).maskedInto(posted), faults, null);
        }

        FieldFaults conflict(RecordView record, FormValues posted) {
            return new FieldFaults(List.of(new Violation("", "conflict", reader.texts().conflict())), StoredNow.of(template(), view, posted, record.data(), reader));
        }

        private FormValues valuesOf(Draft draft) {
            return DataToForm.typed(template(), draft.data()).with("stage", draft.stage() == null ? "" : draft.stage());
        }

        private String savedAt(Optional<Draft> draft) {
            return draft.map(saved -> Times.brief(saved.updatedAt(), reader)).orElse(null);
        }

        private String newTitle() {
            return reader.texts().newTitle(reader.read(template().name()));
        }

        private String editTitle(RecordView record) {
            var title = record.title() == null || record.title().isBlank() ? reader.texts().untitled() : record.title();
            return reader.texts().editTitle(title);
        }

        private RecordForm form(RecordView record, UUID draft, String title, Long revision, FormValues values, FieldFaults faults, String savedAt) {
            var living = values.living(LiveForm.of(compiled, view, values, record != null, reader));
            return RecordForms.of(compiled, view, record == null ? null : record.id().toString(), draft.toString(), title, record == null ? null : record.stage(), revision == null ? null : revision.toString(),
                    living, faults, savedAt, reader);
        }
    }

    Uni<RecordForm> blank(Actor actor, String key, Reader reader) {
        return templates.open(actor.tenant(), key).chain(open -> setting(actor, key, reader)).chain(setting -> drafts.list(actor, key)
                .map(all -> all.stream().filter(draft -> draft.recordId() == null).findFirst())
                .chain(draft -> known(actor, setting, setting.blankValues(draft)).map(knowing -> knowing.blank(setting.blankValues(draft), draft))));
    }

    Uni<RecordForm> edit(Actor actor, RecordView record, Reader reader) {
        return setting(actor, record, reader).chain(setting -> drafts.ofRecord(actor, record.id())
                .chain(draft -> known(actor, setting, setting.editValues(record, draft)).map(knowing -> knowing.edit(record, setting.editValues(record, draft), draft))));
    }

    Uni<RecordForm> refusedNew(Actor actor, String key, FormValues posted, Problem problem, Reader reader) {
        return setting(actor, key, reader).chain(setting -> known(actor, setting, posted)).map(setting -> setting.refused(null, posted, faults(problem, reader)));
    }

    /** After a conflict the form goes on from the revision that is there now, with what was typed. */
    Uni<RecordForm> refusedEdit(Actor actor, RecordView record, FormValues posted, Problem problem, Reader reader) {
        return setting(actor, record, reader).chain(setting -> known(actor, setting, posted))
                .map(setting -> setting.refused(record, posted, problem.code() == ArchiveError.RECORD_CHANGED ? setting.conflict(record, posted) : faults(problem, reader)));
    }

    /** The form of a template that need not be published, filled with examples. */
    Uni<RecordForm> sample(Actor actor, CompiledTemplate compiled, ObjectNode data, Reader reader) {
        var setting = new Setting(compiled, FieldView.ofExample(compiled.template()), reader);
        var values = DataToForm.of(setting.template(), setting.view(), data);
        return known(actor, setting, values).map(knowing -> knowing.blank(values, Optional.empty()));
    }

    /** What is wrong with no field, as that the template takes no records any more, is said above the form. */
    private static FieldFaults faults(Problem problem, Reader reader) {
        var code = problem.code().slug();
        var all = problem.violations().isEmpty() ? List.of(new Violation("", code, Texts.get(reader.lang(), code, problem.args()))) : problem.violations();
        return new FieldFaults(all, Map.of());
    }

    private Uni<Setting> setting(Actor actor, String key, Reader reader) {
        return templates.published(actor.tenant(), key).map(compiled -> new Setting(compiled, gate.ofNew(actor, compiled.template()), reader));
    }

    private Uni<Setting> setting(Actor actor, RecordView record, Reader reader) {
        return templates.published(actor.tenant(), record.template()).map(compiled -> new Setting(compiled, record.access().view(), reader));
    }

    /** The setting with the names of those that the values refer to. */
    private Uni<Setting> known(Actor actor, Setting setting, FormValues values) {
        return names.of(actor, setting.template(), setting.view(), values, setting.reader()).map(reader -> new Setting(setting.compiled(), setting.view(), reader));
    }
}
