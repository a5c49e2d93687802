package io.kedang.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a role allows with some records of a template.
 *
 * @param role        key of the role that says so
 * @param ceiling     the highest sensitivity of a record that it holds
 * @param sensitivity by a field's sensitivity; what is not named is {@link #usual}
 * @param fields      by key; goes before the sensitivity
 */
public record Grant(String role, Set<TemplateAction> actions, Scope scope, Sensitivity ceiling, Map<Sensitivity, FieldRight> sensitivity, Map<String, FieldRight> fields) {

    /** Everything with every record. */
    static final Grant EVERYTHING = new Grant(Role.ADMIN.key(), Set.of(TemplateAction.values()), Scope.ALL, Sensitivity.RESTRICTED,
            Map.of(Sensitivity.RESTRICTED, FieldRight.WRITE), Map.of());
    /** What staff may do unless a company says otherwise: everything with every record, restricted fields masked. */
    static final Grant STAFF = new Grant(Role.STAFF.key(), Set.of(TemplateAction.CREATE, TemplateAction.READ, TemplateAction.UPDATE, TemplateAction.DELETE), Scope.ALL,
            Sensitivity.RESTRICTED, Map.of(), Map.of());

    /** What a role says of a sensitivity that it does not name: restricted values can be typed in, and are not seen. */
    public static FieldRight usual(Sensitivity sensitivity) {
        return sensitivity == Sensitivity.RESTRICTED ? FieldRight.ENTER : FieldRight.WRITE;
    }

    public boolean allows(TemplateAction action) {
        return actions.contains(action);
    }

    public FieldRight right(GuardedField field) {
        var own = fields.get(field.key());
        return own == null ? right(field.sensitivity()) : own;
    }

    public FieldRight right(Sensitivity of) {
        return sensitivity.getOrDefault(of, usual(of));
    }

    /** Whether it holds records by nothing that differs from one to another. */
    boolean holdsAll() {
        return scope instanceof Scope.All && ceiling == Sensitivity.RESTRICTED;
    }

    boolean holds(Reach reach, RecordFacts facts) {
        return facts.sensitivity().compareTo(ceiling) <= 0 && inScope(reach, facts);
    }

    private boolean inScope(Reach reach, RecordFacts facts) {
        if (scope instanceof Scope.OfField of) {
            return holds(of, facts);
        }
        return scope instanceof Scope.All || (scope instanceof Scope.Own ? reach.member().equals(facts.owner()) : reach.mates().contains(facts.owner()));
    }

    /** The same for none but these actions. */
    Grant only(Set<TemplateAction> some) {
        return new Grant(role, actions.stream().filter(some::contains).collect(Collectors.toUnmodifiableSet()), scope, ceiling, sensitivity, fields);
    }

    private static boolean holds(Scope.OfField of, RecordFacts facts) {
        var value = facts.value(of.field());
        if (value == null) {
            return false;
        }
        if (value.isArray()) {
            for (var each : value) {
                if (of.values().contains(each.asText())) {
                    return true;
                }
            }
            return false;
        }
        return value.isTextual() && of.values().contains(value.asText());
    }
}
