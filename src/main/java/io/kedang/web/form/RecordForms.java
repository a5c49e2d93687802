package io.kedang.web.form;

import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.RecordForm;
import java.util.List;

/** The form of a record, ready for its page. */
public final class RecordForms {

    private RecordForms() {
    }

    /**
     * @param recordId null for a new record
     * @param draftId  id that drafts of this form are saved under
     * @param present  stage that the record is in; null for a new record
     * @param tag      revision that the edit starts from; null for a new record
     * @param draftAt  when the draft that fills the form was saved; null when none does
     */
    public static RecordForm of(CompiledTemplate compiled, FieldView view, String recordId, String draftId, String title, String present, String tag, FormValues values, FieldFaults faults,
            String draftAt, Reader reader) {
        var template = compiled.template();
        return new RecordForm(template.key(), reader.read(template.name()), recordId, draftId, title, tag, stages(template, present, values.one("stage"), reader),
                sections(template, view, values, faults, reader), faults.summary(template), draftAt == null ? null : new RecordForm.Draft(draftAt), !compiled.logic().empty());
    }

    /** Those that the record may move to. */
    private static List<Option> stages(Template template, String present, String chosen, Reader reader) {
        var first = chosen.isEmpty() && !template.stages().isEmpty() ? template.stages().get(0).key() : chosen;
        var here = template.stage(present == null ? "" : present);
        return template.stages().stream().filter(stage -> here.isEmpty() || here.get().mayMoveTo(stage.key()))
                .map(stage -> new Option(stage.key(), reader.read(stage.label()), Values.hue(stage), stage.key().equals(first))).toList();
    }

    private static List<RecordForm.Section> sections(Template template, FieldView view, FormValues values, FieldFaults faults, Reader reader) {
        var inputs = new FieldInputs(values, reader);
        return template.sections().stream()
                .map(section -> new RecordForm.Section(section.key(), reader.read(section.label()), reader.read(section.help()), section.columns(), section.collapsed(),
                        template.fieldsOf(section).stream().filter(field -> view.writable(field.key()) || field.type().computed() && view.of(field.key()) != Decision.HIDDEN)
                                .map(field -> inputs.of(field, view.of(field.key()), faults.of(field.key()))).toList()))
                .filter(section -> !section.fields().isEmpty()).toList();
    }
}
