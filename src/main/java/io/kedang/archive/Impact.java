package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kedang.kernel.Label;
import io.kedang.template.ChangeClass;
import io.kedang.template.ChangeKind;
import java.util.List;
import java.util.function.Predicate;

/**
 * What publishing a draft would change, and for how many of the company's records.
 *
 * @param baseVersion the version that the draft was made from; null for a new template
 * @param changeClass of all changes together
 * @param records     how many records there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Impact(@JsonProperty("base_version") Integer baseVersion, @JsonProperty("class") ChangeClass changeClass, long records, List<Change> changes) {

    /** With repeated values of those fields only that somebody may see. */
    public Impact withValuesOf(Predicate<String> seen) {
        return new Impact(baseVersion, changeClass, records, changes.stream().map(change -> change.duplicates() == null || seen.test(change.field()) ? change
                : new Change(change.field(), change.kind(), change.changeClass(), change.detail(), change.words(), change.affected(), change.of(), change.complete(),
                        change.where(), change.remedies(), List.of())).toList());
    }

    /**
     * One change.
     *
     * @param affected   how many records it concerns
     * @param of         of how many that were looked at
     * @param complete   false when time was too short to look at all
     * @param where      conditions of a list that shows exactly those records; null when a list cannot say it
     * @param remedies   what can be done about them when publishing
     * @param duplicates of a field that is to be unique: values that several records have, the most frequent first, at most 20; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String field, ChangeKind kind, @JsonProperty("class") ChangeClass changeClass, String detail, Label words, long affected, long of,
            boolean complete, List<String> where, List<String> remedies, List<Duplicate> duplicates) {
    }

    /** A value that several records have. */
    public record Duplicate(String value, long records) {
    }
}
