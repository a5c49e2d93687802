package io.kedang.template.internal.logic;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.ExpressionHelp;
import io.kedang.template.Field;
import io.kedang.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Help by the compiler that templates are compiled with. */
@ApplicationScoped
class CelHelp implements ExpressionHelp {

    private static final List<String> USAGES = List.of("filled(x)", "empty(x)", "if_empty(x, y)", "round(x, n)", "floor(x)", "ceil(x)", "abs(x)", "min(x, y)", "max(x, y)",
            "today()", "date('2026-01-31')", "days(d1 - d2)", "years(d1, d2)", "add_days(d, n)", "add_months(d, n)", "add_years(d, n)", "year(d)", "month(d)", "day(d)",
            "size(x)", "x.contains('…')", "x.startsWith('…')", "x.endsWith('…')", "x.matches('…')", "upper(x)", "lower(x)", "string(x)",
            "rows.sum(r, …)", "rows.min(r, …)", "rows.max(r, …)", "rows.avg(r, …)", "rows.all(r, …)", "rows.exists(r, …)", "rows.exists_one(r, …)", "rows.filter(r, …)",
            "rows.map(r, …)");

    @Override
    public Checked check(JsonNode document, String pointer, String expression, Lang lang) {
        return UnfinishedTemplate.read(UnfinishedTemplate.with(document, pointer, expression))
                .map(template -> checked(template, pointer, lang))
                .orElseGet(() -> new Checked(List.of(Fault.of("template_unfinished").at(pointer, lang)), null));
    }

    private static Checked checked(Template template, String pointer, Lang lang) {
        var plan = Plan.of(template, CompiledLogic.CLOCK, slot -> slot.pointer().equals(pointer));
        var found = plan.faults().values().stream().flatMap(List::stream).map(fault -> fault.at(pointer, lang)).toList();
        var compiled = plan.expressions().values().stream().flatMap(byKey -> byKey.values().stream()).findFirst();
        if (found.isEmpty() && compiled.isEmpty()) {
            return new Checked(List.of(Fault.of("no_place").at(pointer, lang)), null);
        }
        return new Checked(found, compiled.map(expression -> ExpressionTypes.word(expression.type())).orElse(null));
    }

    @Override
    public List<Name> names(JsonNode document) {
        return UnfinishedTemplate.read(document).map(template -> template.fields().stream().map(CelHelp::name).toList()).orElse(List.of());
    }

    private static Name name(Field field) {
        var label = field.label() == null ? new Label(field.key(), field.key()) : field.label();
        return new Name(field.key(), ExpressionTypes.word(ExpressionTypes.of(field)), label, parts(field));
    }

    private static List<Name> parts(Field field) {
        return switch (field.type()) {
            case TABLE -> field.settings().columns().stream().map(CelHelp::name).toList();
            case MONEY -> Stream.of("amount", "currency").map(part -> part(part, part.equals("amount") ? "number" : "text")).toList();
            case ADDRESS -> field.parts().stream().map(part -> part(part, "text")).toList();
            default -> List.of();
        };
    }

    private static Name part(String key, String type) {
        return new Name(key, type, new Label(Texts.get(Lang.ZH, "part." + key), Texts.get(Lang.EN, "part." + key)), List.of());
    }

    @Override
    public List<Function> functions(Lang lang) {
        return USAGES.stream().map(usage -> function(usage, lang)).toList();
    }

    private static Function function(String usage, Lang lang) {
        var name = usage.substring(usage.indexOf('.', 0) < usage.indexOf('(') ? usage.indexOf('.') + 1 : 0, usage.indexOf('('));
        var rows = usage.startsWith("rows.");
        return new Function(name, usage, Texts.get(lang, (rows ? "function.rows." : "function.") + name));
    }
}
