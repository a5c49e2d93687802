package io.kedang.template.internal.logic;

import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The expressions of a template, compiled, by what they are for and whom they belong to; and what is wrong with those that cannot be.
 *
 * @param expressions by use, then by key of the field, section or rule
 * @param faults      by pointer into the document
 */
record Plan(Names names, Map<Slot.Use, Map<String, Expression>> expressions, Map<String, List<Fault>> faults) {

    static Plan of(Template template, Clock clock) {
        return of(template, clock, slot -> true);
    }

    /** Of some of the expressions. */
    static Plan of(Template template, Clock clock, Predicate<Slot> asked) {
        var plan = new Plan(new Names(template.fields()), new EnumMap<>(Slot.Use.class), new LinkedHashMap<>());
        for (var use : Slot.Use.values()) {
            plan.expressions.put(use, new LinkedHashMap<>());
        }
        var slots = Slot.of(template).stream().filter(asked).toList();
        if (!slots.isEmpty()) {
            var compilers = new Compilers(plan.names, clock);
            slots.forEach(slot -> plan.add(slot, compilers));
            plan.breakCycles(slots);
        }
        return plan;
    }

    /** Made when they are needed. Defaults are given before there is any data: they may name no field. */
    private static final class Compilers {

        private final Names names;
        private final Clock clock;
        private ExpressionCompiler withFields;
        private ExpressionCompiler without;

        Compilers(Names names, Clock clock) {
            this.names = names;
            this.clock = clock;
        }

        ExpressionCompiler of(Slot.Use use) {
            if (use == Slot.Use.DEFAULT) {
                without = without == null ? new ExpressionCompiler(Names.NONE, clock) : without;
                return without;
            }
            withFields = withFields == null ? new ExpressionCompiler(names, clock) : withFields;
            return withFields;
        }
    }

    Map<String, Expression> of(Slot.Use use) {
        return expressions.get(use);
    }

    private void add(Slot slot, Compilers compilers) {
        var field = names.field(slot.subject());
        var misplaced = slot.use() == Slot.Use.SECTION_VISIBLE || slot.use() == Slot.Use.RULE ? null : misplaced(slot, field.orElseThrow());
        if (misplaced != null) {
            faults.put(slot.pointer(), List.of(misplaced));
            return;
        }
        var compiled = compilers.of(slot.use()).compile(slot.text(), slot.expected());
        var own = compiled.expression() == null ? List.<String>of() : compiled.expression().uses().stream().filter(slot.own()::contains).sorted().toList();
        if (!compiled.faults().isEmpty()) {
            faults.put(slot.pointer(), slot.use() == Slot.Use.DEFAULT ? ofDefault(compiled.faults()) : compiled.faults());
        } else if (!own.isEmpty()) {
            faults.put(slot.pointer(), List.of(Fault.of(slot.use() == Slot.Use.SECTION_VISIBLE ? "own_section" : "self", own.get(0))));
        } else {
            expressions.get(slot.use()).put(slot.subject(), compiled.expression());
        }
    }

    private static Fault misplaced(Slot slot, Field field) {
        var computed = field.type().computed() || field.type() == FieldType.FILE;
        return switch (slot.use()) {
            case DEFAULT -> Results.takesDefault(field.type()) ? null : Fault.of("no_default");
            case REQUIRED -> computed ? Fault.of("never_required") : null;
            case FORMULA -> field.type() == FieldType.FORMULA ? null : Fault.of("no_formula");
            default -> null;
        };
    }

    private List<Fault> ofDefault(List<Fault> found) {
        return found.stream().map(fault -> fault.key().startsWith("unknown_name") && names.keys().contains(fault.args().get(1).toString())
                ? Fault.of("default_uses_field", fault.args().get(0), fault.args().get(1)) : fault).toList();
    }

    /** Formulas that need each other have no value; none of them is kept. */
    private void breakCycles(List<Slot> slots) {
        var formulas = of(Slot.Use.FORMULA);
        var cycles = new ArrayList<Map.Entry<Slot, List<String>>>();
        slots.stream().filter(slot -> slot.use() == Slot.Use.FORMULA && formulas.containsKey(slot.subject())).forEach(slot -> {
            var cycle = Cycles.through(slot.subject(), formulas);
            if (!cycle.isEmpty()) {
                cycles.add(Map.entry(slot, cycle));
            }
        });
        cycles.forEach(entry -> {
            formulas.remove(entry.getKey().subject());
            faults.put(entry.getKey().pointer(), List.of(Fault.of("cycle", String.join(" → ", entry.getValue()))));
        });
    }
}
