package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.archive.Condition;
import io.kedang.archive.RecordQuery;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Conditions that say {@code me}: one saved view shows everybody their own. */
final class OwnConditions {

    private static final Set<String> BY = Set.of("created_by", "updated_by", "_owner");

    private OwnConditions() {
    }

    static RecordQuery of(RecordQuery query, Template template, Actor actor) {
        var conditions = query.conditions().stream().map(condition -> own(condition, template) ? resolved(condition, actor) : condition).toList();
        return new RecordQuery(conditions, query.sort(), query.limit(), query.cursor(), query.counted(), query.deleted());
    }

    private static boolean own(Condition condition, Template template) {
        return condition.value() != null && condition.value().contains(Condition.ME)
                && (BY.contains(condition.field()) || template.field(condition.field()).filter(field -> field.type() == FieldType.MEMBER).isPresent());
    }

    private static Condition resolved(Condition condition, Actor actor) {
        var values = Arrays.stream(condition.value().split(",")).map(value -> value.equals(Condition.ME) ? actor.me().toString() : value);
        return new Condition(condition.field(), condition.operator(), values.collect(Collectors.joining(",")));
    }
}
