package io.kedang.template.internal.logic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Field;
import io.kedang.template.Rule;
import io.kedang.template.Template;
import io.kedang.template.TemplateLogic;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The logic of a template with expressions. May be used by any number of threads.
 *
 * <p>{@code today()} is the day on which an expression is evaluated: what a formula made of it stays in the record until the record is changed again.
 */
public final class CompiledLogic implements TemplateLogic {

    /** The day of companies that have named no zone. */
    public static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final Template template;
    private final Plan plan;

    CompiledLogic(Template template, Plan plan) {
        this.template = template;
        this.plan = plan;
    }

    /** @param clock tells which day it is, in its zone */
    public static CompiledLogic of(Template template, Clock clock) {
        return new CompiledLogic(template, Plan.of(template, clock));
    }

    /** Whether there is anything to compile. */
    public static boolean needed(Template template) {
        return !Slot.of(template).isEmpty();
    }

    @Override
    public boolean empty() {
        return false;
    }

    @Override
    public Set<String> hidden(ObjectNode data) {
        return Budget.within(() -> hidden(values(data)));
    }

    private Set<String> hidden(Values values) {
        var hidden = new LinkedHashSet<String>();
        var sections = plan.of(Slot.Use.SECTION_VISIBLE);
        template.sections().stream().filter(section -> sections.containsKey(section.key()) && is(false, sections.get(section.key()), values))
                .flatMap(section -> template.fieldsOf(section).stream()).map(Field::key).forEach(hidden::add);
        plan.of(Slot.Use.VISIBLE).forEach((field, expression) -> {
            if (is(false, expression, values)) {
                hidden.add(field);
            }
        });
        return hidden;
    }

    private static boolean is(boolean expected, Expression expression, Values values) {
        return expression.evaluate(values).map(result -> result.equals(expected)).orElse(false);
    }

    @Override
    public Set<String> required(ObjectNode data) {
        return Budget.within(() -> required(values(data)));
    }

    private Set<String> required(Values values) {
        var required = new LinkedHashSet<String>();
        plan.of(Slot.Use.REQUIRED).forEach((field, expression) -> {
            if (is(true, expression, values)) {
                required.add(field);
            }
        });
        if (!required.isEmpty()) {
            required.removeAll(hidden(values));
        }
        return required;
    }

    @Override
    public ObjectNode defaults() {
        return Budget.within(() -> {
            var values = values(JsonNodeFactory.instance.objectNode());
            var defaults = plan.of(Slot.Use.DEFAULT);
            return gathered(defaults.keySet(), field -> defaults.get(field.key()).evaluate(values).map(result -> Results.ofDefault(field, result)));
        });
    }

    @Override
    public ObjectNode formulas(ObjectNode data) {
        return Budget.within(() -> gathered(plan.of(Slot.Use.FORMULA).keySet(), values(data)::formula));
    }

    private ObjectNode gathered(Set<String> keys, java.util.function.Function<Field, Optional<JsonNode>> value) {
        var gathered = JsonNodeFactory.instance.objectNode();
        keys.forEach(key -> plan.names().field(key).flatMap(value).ifPresent(result -> gathered.set(key, result)));
        return gathered;
    }

    @Override
    public List<Rule> broken(ObjectNode data) {
        return Budget.within(() -> {
            var values = values(data);
            var rules = plan.of(Slot.Use.RULE);
            return template.rules().stream().filter(rule -> rules.containsKey(rule.key()) && is(false, rules.get(rule.key()), values)).toList();
        });
    }

    @Override
    public Set<String> uses(Rule rule) {
        var expression = plan.of(Slot.Use.RULE).get(rule.key());
        return expression == null ? Set.of() : expression.uses();
    }

    private Values values(ObjectNode data) {
        return new Values(data, plan.names(), plan.of(Slot.Use.FORMULA));
    }
}
