package io.kedang.web.view;

import java.util.List;

/**
 * The form of a new or an existing record.
 *
 * @param recordId null for a new record
 * @param draftId  id that drafts of this form are saved under
 * @param tag      entity tag the edit started from, null for a new record
 * @param stages   stages to choose from, empty when the template has none
 * @param draft    what is known about a restored draft, or null
 * @param live     whether conditions or formulas follow what is typed
 */
public record RecordForm(String template, String templateName, String recordId, String draftId, String title, String tag,
        List<FieldInput.Option> stages, List<Section> sections, List<Problem> problems, Draft draft, boolean live) {

    /** A titled group of fields. @param columns 1 to 3 where there is room @param collapsed whether it is folded at first */
    public record Section(String key, String label, String help, int columns, boolean collapsed, List<FieldInput> fields) {
        public long faults() {
            return fields.stream().filter(FieldInput::invalid).count();
        }

        public boolean absent() {
            return fields.stream().allMatch(input -> input.more().absent());
        }

        /** What is wrong must be seen. */
        public boolean folded() {
            return collapsed && faults() == 0;
        }
    }

    /** One line of the summary above the form; {@code fieldId} is the anchor of the field, or null. */
    public record Problem(String fieldId, String message) {
    }

    /** An unfinished earlier attempt that was put back into the form. */
    public record Draft(String savedAt) {
    }

    public boolean isNew() {
        return recordId == null;
    }

    public String action() {
        return isNew() ? "/archive/" + template + "/new" : "/records/" + recordId + "/edit";
    }

    public String draftAction() {
        return "/drafts/" + draftId;
    }

    public String back() {
        return isNew() ? "/archive/" + template : "/records/" + recordId;
    }
}
