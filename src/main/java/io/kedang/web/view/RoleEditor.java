package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * A role as a matrix: lines of templates, columns of actions, and what each line says of records and fields.
 *
 * @param key      of a role that there is; empty for a new one
 * @param revision that the editor began with
 * @param fixed    whether the reader may look and not change
 * @param more     templates that a line can be added for
 * @param deletion what deleting it would ask; null when it cannot be deleted
 */
public record RoleEditor(String key, String revision, String title, boolean fixed, Names names, List<Option> rights, List<Line> lines, List<Option> more, Summary summary,
        List<String> faults, Deletion deletion) {

    /** @param wantedKey of a new role */
    public record Names(String nameZh, String nameEn, String descriptionZh, String descriptionEn, String wantedKey) {
    }

    /**
     * What may be done with some records of a template.
     *
     * @param id      what its inputs' names begin with
     * @param every   whether it stands for all templates that are not named
     * @param actions what is done with records @param governing what is done with the template itself
     * @param special how many fields it names, in words; empty when none
     */
    public record Line(String id, String template, String name, String icon, boolean every, List<Option> actions, List<Option> governing, List<Option> scopes, List<Values> values, List<Option> ceilings,
            List<FieldLine> levels, List<FieldLine> fields, String special) {
    }

    /** Values of a choice that a scope can be limited to; {@code shown} when it is. */
    public record Values(String name, String scope, String label, List<Option> options, boolean shown) {
    }

    /** What is said of a sensitivity, or of a field. @param level the field's sensitivity in words @param key of a field of one template; else empty */
    public record FieldLine(String name, String label, String level, List<Option> access, String maskName, List<Option> masks, String patternName, String pattern, String key) {
    }

    /**
     * The role in words.
     *
     * @param added    what it allows now and did not before
     * @param removed  what it does not say any more
     * @param confirms what is sent to say that widening is meant; empty when nothing widens
     */
    public record Summary(List<String> words, List<String> added, List<String> removed, String members, String confirms) {

        public boolean widens() {
            return !confirms.isEmpty();
        }

        public boolean changed() {
            return !added.isEmpty() || !removed.isEmpty();
        }
    }

    /** @param members how many would lose it, in words; empty when none */
    public record Deletion(String members, List<Option> instead) {
    }

    public boolean isNew() {
        return key.isEmpty();
    }

    public String action() {
        return "/settings/roles/edit" + (isNew() ? "" : "?role=" + key);
    }
}
