package io.kedang.access;

import io.kedang.access.GuardedField.Choosing;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which records grants hold, as a condition on rows of {@code record}: the same that {@link Grant#holds} says of one. Text from constants, values bound. */
final class ScopeSql {

    private static final String OWNER = "coalesce(owner, created_by)";

    private ScopeSql() {
    }

    /** @param bind takes a value and answers with its place, {@code $n} */
    static String of(List<Grant> grants, Reach reach, Guarded template, Function<Object, String> bind) {
        if (grants.stream().anyMatch(Grant::holdsAll)) {
            return "true";
        }
        return grants.isEmpty() ? "false" : grants.stream().map(grant -> of(grant, reach, template, bind)).distinct().collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String of(Grant grant, Reach reach, Guarded template, Function<Object, String> bind) {
        var scope = scope(grant.scope(), reach, template, bind);
        return grant.ceiling() == Sensitivity.RESTRICTED ? scope : "(" + scope + " AND sensitivity = ANY(" + bind.apply(upTo(grant.ceiling())) + "::text[]))";
    }

    private static String[] upTo(Sensitivity ceiling) {
        return Arrays.stream(Sensitivity.values()).filter(level -> level.compareTo(ceiling) <= 0).map(Sensitivity::key).toArray(String[]::new);
    }

    private static String scope(Scope scope, Reach reach, Guarded template, Function<Object, String> bind) {
        if (scope instanceof Scope.OfField of) {
            return ofField(of, template, bind);
        }
        if (scope instanceof Scope.All) {
            return "true";
        }
        return scope instanceof Scope.Own ? OWNER + " = " + bind.apply(reach.member()) + "::uuid" : OWNER + " = ANY(" + bind.apply(array(reach.mates())) + "::uuid[])";
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** Of a choice in the words of its index; what is no choice holds nothing, as in memory. */
    private static String ofField(Scope.OfField of, Guarded template, Function<Object, String> bind) {
        var choosing = template.fields().stream().filter(field -> field.key().equals(of.field())).map(GuardedField::choosing).findFirst().orElse(Choosing.NONE);
        var values = of.values().toArray(String[]::new);
        return switch (choosing) {
            case NONE -> "false";
            case ONE -> "coalesce(data ->> " + bind.apply(of.field()) + "::text, ''::text) = ANY(" + bind.apply(values) + "::text[])";
            case SEVERAL -> "coalesce((data -> " + bind.apply(of.field()) + "::text) ?| " + bind.apply(values) + "::text[], false)";
        };
    }
}
