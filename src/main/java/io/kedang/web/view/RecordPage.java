package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * One record, as read.
 *
 * @param stages the whole path of stages, with the present one marked; empty when the template has none
 * @param highlights facts shown at the head
 * @param lacks what is missing or wrong under the rules in force
 * @param referring records that refer to this one, by template and field
 * @param mayReveal whether masked values can be asked for in clear
 * @param mayExport whether it can be had as a file
 * @param mayShred whether there is a key to destroy, for who may
 * @param mayTrail whether its part of the journal may be seen
 * @param history null unless the history tab is shown
 * @param why what is added to the address where it is said who sees a field, to ask about the member that is seen as; null when it may not be asked
 */
public record RecordPage(String id, String template, String templateName, String icon, String title, String tag,
        List<Stage> stages, List<Fact> highlights, List<Section> sections, Meta meta, List<Event> history, List<Lack> lacks, List<Referring> referring,
        boolean mayEdit, boolean mayDelete, boolean mayReveal, boolean mayExport, boolean mayShred, boolean mayTrail, boolean deleted, Sharing sharing, String why) {

    /**
     * Whose the record is and how sensitive.
     *
     * @param heirs  whom it may be handed to; empty when it may not be
     * @param levels that it may be given; empty when it may not be changed
     */
    public record Sharing(String owner, String level, List<Option> heirs, List<Option> levels) {
    }

    /** Where it is asked who sees a field. */
    public String asking() {
        return "/settings/who-sees/records/" + id;
    }

    /** Whether it may be asked who sees a field. */
    public boolean asksWhy() {
        return why != null;
    }

    /** A titled group of facts. */
    public record Section(String key, String label, int columns, List<Fact> facts) {
    }

    /** A label and its value. {@code guarded} marks confidential and restricted fields. */
    public record Fact(String key, String label, String width, boolean guarded, Value value) {
    }

    /** One step of the stage path: {@code state} is {@code passed}, {@code here} or {@code ahead}; {@code open} whether the record may move there. */
    public record Stage(String key, String label, String hue, String state, boolean open) {
        public boolean here() {
            return "here".equals(state);
        }
    }

    /** Something missing or wrong, with the place in the form where it can be put right. */
    public record Lack(String label, String message, String url) {
    }

    /** Records of one template that refer to this one by one field; {@code all} leads to a list of them, where there are more. */
    public record Referring(String label, String field, String count, List<Link> records, String all) {
    }

    /** Where a title leads. */
    public record Link(String title, String url) {
    }

    /** Envelope facts. */
    public record Meta(String createdAt, String createdBy, String updatedAt, String updatedBy, long revision, int version) {
    }

    /** One entry of the history. {@code action} is a stable word for the icon, {@code title} says it in words. */
    public record Event(String action, String actor, String title, String at, String iso, List<Change> changes) {
        public String icon() {
            return switch (action) {
                case "created" -> "plus";
                case "deleted" -> "trash";
                case "restored" -> "arrow-back-up";
                default -> "pencil";
            };
        }
    }

    /** One field of a change, from what to what. */
    public record Change(String label, Value from, Value to) {
    }

    public boolean showsHistory() {
        return history != null;
    }
}
