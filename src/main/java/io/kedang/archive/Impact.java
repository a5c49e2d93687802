package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kedang.kernel.Label;
import io.kedang.kernel.Violation;
import io.kedang.template.ChangeClass;
import io.kedang.template.ChangeKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What publishing a draft would change, and for how many of the company's records.
 *
 * @param baseVersion the version that the draft was made from; null for a new template
 * @param changeClass of all changes together
 * @param records     how many records there are
 * @param unseen      what of it would show who asks more than they see now: it is refused; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Impact(@JsonProperty("base_version") Integer baseVersion, @JsonProperty("class") ChangeClass changeClass, long records, List<Change> changes, List<Violation> unseen) {

    /** With repeated values of those fields only that somebody may see. */
    public Impact withValuesOf(Predicate<String> seen) {
        return with(change -> change.duplicates() == null || seen.test(change.field()) ? change : change.with(change.affected(), List.of()));
    }

    /** With the numbers of those changes only whose number tells nothing that somebody may not see. */
    public Impact withNumbersOf(Predicate<Change> told) {
        return with(change -> told.test(change) ? change : change.with(null, change.duplicates()));
    }

    private Impact with(UnaryOperator<Change> shown) {
        return new Impact(baseVersion, changeClass, records, changes.stream().map(shown).toList(), unseen);
    }

    public Impact refusing(List<Violation> violations) {
        return new Impact(baseVersion, changeClass, records, changes, violations.isEmpty() ? null : violations);
    }

    /**
     * One change.
     *
     * @param affected   how many records it concerns; null when that would tell something of values that are not seen
     * @param of         of how many that were looked at
     * @param complete   false when time was too short to look at all
     * @param where      conditions of a list that shows exactly those records; null when a list cannot say it
     * @param remedies   what can be done about them when publishing
     * @param duplicates of a field that is to be unique: values that several records have, the most frequent first, at most 20; else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String field, ChangeKind kind, @JsonProperty("class") ChangeClass changeClass, String detail, Label words, Long affected, long of,
            boolean complete, List<String> where, List<String> remedies, List<Duplicate> duplicates) {

        private Change with(Long number, List<Duplicate> repeated) {
            return new Change(field, kind, changeClass, detail, words, number, of, complete, where, remedies, repeated);
        }
    }

    /** A value that several records have. */
    public record Duplicate(String value, long records) {
    }
}
