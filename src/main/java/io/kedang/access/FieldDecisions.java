package io.kedang.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts grants together to a view. A computed value is seen as little as the least seen of what it is made of. */
final class FieldDecisions {

    private static final FieldRight ALL_MASKED = new FieldRight(FieldAccess.MASKED, Masks.ALL);

    private final List<Grant> reading;
    private final List<Grant> writing;
    private final Guarded template;

    FieldDecisions(List<Grant> reading, List<Grant> writing, Guarded template) {
        this.reading = reading;
        this.writing = writing;
        this.template = template;
    }

    FieldView union() {
        return view(field -> reading.stream().map(grant -> seen(grant, field, template)).min(Comparator.comparing(right -> right.access().seen())).orElse(FieldRight.HIDDEN),
                field -> writing.stream().anyMatch(grant -> writable(grant, field)));
    }

    FieldView everywhere() {
        return view(field -> reading.stream().map(grant -> seen(grant, field, template)).max(Comparator.comparing(right -> right.access().seen())).orElse(FieldRight.HIDDEN),
                field -> !writing.isEmpty() && writing.stream().allMatch(grant -> writable(grant, field)));
    }

    /** Whatever may be typed is seen by who types it; what the service gives, as it is going to be seen. */
    FieldView ofNew() {
        var union = union();
        return view(field -> union.writable(field.key()) ? FieldRight.WRITE : field.computed() ? given(union, field) : FieldRight.HIDDEN, field -> union.writable(field.key()));
    }

    private static FieldRight given(FieldView union, GuardedField field) {
        return switch (union.of(field.key())) {
            case CLEAR -> FieldRight.WRITE;
            case MASKED -> new FieldRight(FieldAccess.MASKED, union.masks().get(field.key()));
            case HIDDEN -> FieldRight.HIDDEN;
        };
    }

    private FieldView view(Function<GuardedField, FieldRight> seen, Predicate<GuardedField> writable) {
        var decisions = new HashMap<String, Decision>(template.fields().size() * 2);
        var masks = new HashMap<String, String>();
        for (var field : template.fields()) {
            var right = seen.apply(field);
            decisions.put(field.key(), right.access().seen());
            if (right.access().seen() == Decision.MASKED) {
                masks.put(field.key(), right.mask() == null ? field.mask() : right.mask());
            }
        }
        var may = template.fields().stream().filter(writable).map(GuardedField::key).collect(Collectors.toUnmodifiableSet());
        return new FieldView(decisions, masks, may, decisions.values().stream().allMatch(decision -> decision == Decision.CLEAR));
    }

    private static boolean writable(Grant grant, GuardedField field) {
        return !field.computed() && grant.right(field).access().writable();
    }

    /** How one grant shows a field. */
    static FieldRight seen(Grant grant, GuardedField field, Guarded template) {
        var own = grant.right(field);
        var least = parts(grant, field, template);
        if (least.compareTo(own.access().seen()) <= 0) {
            return own;
        }
        return least == Decision.HIDDEN ? FieldRight.HIDDEN : ALL_MASKED;
    }

    private static Decision parts(Grant grant, GuardedField field, Guarded template) {
        var made = template.madeOf(field);
        return made.isEmpty() ? Decision.CLEAR : template.fields().stream().filter(part -> made.contains(part.key())).map(part -> grant.right(part).access().seen())
                .max(Comparator.naturalOrder()).orElse(Decision.CLEAR);
    }
}
