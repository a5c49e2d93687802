package io.kedang.access;

import io.kedang.kernel.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one actor may do with records of one template: a union of grants, exact for each record. What is seen of a record is the union over the grants that
 * hold that record; what may be asked for in a list is what is clear under every grant that lets the actor read at all.
 */
public final class TemplateAccess {

    /** More grants on a template than fit a set of bits are not made: a role has at most a few, a member a few roles. */
    static final int MOST = 60;

    private final String template;
    private final GrantList list;
    private final Reach reach;

    TemplateAccess(String template, GrantList list, Reach reach) {
        this.template = template;
        this.list = list;
        this.reach = reach;
    }

    public String template() {
        return template;
    }

    public List<Grant> grants() {
        return list.grants();
    }

    GrantList list() {
        return list;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether with some records at least. */
    public boolean may(TemplateAction action) {
        return list.with(action) != 0;
    }

    /** @throws Problem {@link AccessError#ACTION_NOT_ALLOWED} */
    public void must(TemplateAction action) {
        if (!may(action)) {
            throw Problem.of(AccessError.ACTION_NOT_ALLOWED);
        }
    }

    /** Whether with every record, so that none has to be looked at. */
    public boolean mayAll(TemplateAction action) {
        return list.withAll(action) != 0;
    }

    /** Whether it is the same for every record: then nothing of one has to be known to say what may be seen of it. */
    public boolean uniform() {
        return list.uniform();
    }

    public boolean may(TemplateAction action, RecordFacts facts) {
        return mayAll(action) || holding(action, facts) != 0;
    }

    /** The grants that allow it and hold the record, as bits by their place in {@link #grants}. */
    public long holding(TemplateAction action, RecordFacts facts) {
        var bits = list.withAll(action);
        for (var rest = list.with(action) & ~bits; rest != 0; rest &= rest - 1) {
            var place = Long.numberOfTrailingZeros(rest);
            if (list.grants().get(place).holds(reach, facts)) {
                bits |= 1L << place;
            }
        }
        return bits;
    }

    /** Bits of the grants that allow it at all. */
    public long with(TemplateAction action) {
        return list.with(action);
    }

    /** Whether a grant that holds the record lets its value be asked for in clear. */
    public boolean mayReveal(GuardedField field, Guarded of, RecordFacts facts) {
        return list.at(holding(TemplateAction.REVEAL, facts)).stream().anyMatch(grant -> FieldDecisions.seen(grant, field, of).access().seen() != Decision.HIDDEN);
    }

    /** Keys of the fields whose values decide which records are seen. */
    public Set<String> readBy() {
        return list.allowing(TemplateAction.READ).stream().map(Grant::scope).filter(Scope.OfField.class::isInstance).map(scope -> ((Scope.OfField) scope).field())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How one of the grants shows a field. */
    public Decision shows(Grant grant, GuardedField field, Guarded of) {
        return FieldDecisions.seen(grant, field, of).access().seen();
    }

    /** Whether one of the grants holds a record. */
    public boolean holds(Grant grant, RecordFacts facts) {
        return grant.holds(reach, facts);
    }

    /** What one of the grants says of a field in the end: what it does not let change is not written, and what is computed neither. */
    public FieldRight right(Grant grant, GuardedField field, Guarded of) {
        var right = FieldDecisions.seen(grant, field, of);
        var written = grant.allows(TemplateAction.UPDATE) && !field.computed();
        return switch (right.access()) {
            case WRITE -> written ? right : new FieldRight(FieldAccess.READ, null);
            case ENTER -> written ? right : new FieldRight(FieldAccess.MASKED, right.mask());
            default -> right;
        };
    }

    /**
     * A condition on rows of {@code record} that holds for exactly those that {@link #may(TemplateAction, RecordFacts)} answers yes for.
     *
     * @param bind takes a value and answers with its place in the statement, {@code $n}
     */
    public String sql(TemplateAction action, Guarded of, Function<Object, String> bind) {
        return ScopeSql.of(list.allowing(action), reach, of, bind);
    }

    /** The same for those records whose value of a field may be read in clear. */
    public String sqlClear(GuardedField field, Guarded of, Function<Object, String> bind) {
        return ScopeSql.of(list.allowing(TemplateAction.READ).stream().filter(grant -> FieldDecisions.seen(grant, field, of).access().seen() == Decision.CLEAR).toList(), reach, of, bind);
    }
}
