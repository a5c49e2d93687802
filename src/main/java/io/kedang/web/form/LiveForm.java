package io.kedang.web.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.FormulaParts;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a template's expressions say about a form as it is filled in now. They see only what the member sees: a value that is masked has no part in them.
 *
 * @param hidden   keys of fields that are not there
 * @param required keys of fields that must be filled in, always or because of a condition
 * @param formulas results by field; one without a result is none, one that cannot be known here is absent
 */
public record LiveForm(Set<String> hidden, Set<String> required, Map<String, Value> formulas) {

    public static final LiveForm NOTHING = new LiveForm(Set.of(), Set.of(), Map.of());
    private static final Value UNSEEN = Value.masked("****");

    /** @param editing whether a record is there already, with values that this member may not see */
    public static LiveForm of(CompiledTemplate compiled, FieldView view, FormValues form, boolean editing, Reader reader) {
        if (compiled.logic().empty()) {
            return NOTHING;
        }
        var template = compiled.template();
        var data = FormToData.record(template, view, form);
        return new LiveForm(shown(compiled.logic().hidden(data), view), required(template, compiled.logic().required(data), view),
                formulas(template, view, data, compiled.logic().formulas(data), editing, reader));
    }

    private static Set<String> shown(Set<String> keys, FieldView view) {
        return keys.stream().filter(key -> view.of(key) != Decision.HIDDEN).collect(Collectors.toSet());
    }

    private static Set<String> required(Template template, Set<String> conditional, FieldView view) {
        var always = template.fields().stream().filter(Field::required).map(Field::key);
        return shown(Stream.concat(always, conditional.stream()).collect(Collectors.toSet()), view);
    }

    private static Map<String, Value> formulas(Template template, FieldView view, ObjectNode data, ObjectNode results, boolean editing, Reader reader) {
        var values = new LinkedHashMap<String, Value>();
        template.fields().stream().filter(field -> field.type() == FieldType.FORMULA && view.of(field.key()) != Decision.HIDDEN).forEach(field -> {
            var made = FormulaParts.of(field, template.fields());
            if (unseen(field, made, view, data, editing)) {
                values.put(field.key(), UNSEEN);
            } else if (!editing || made.stream().noneMatch(key -> onlyStored(template, key))) {
                values.put(field.key(), Values.of(field, results.get(field.key()), view, reader));
            }
        });
        return values;
    }

    /** A masked field that was not typed anew has a value that the formula would tell. */
    private static boolean unseen(Field formula, Set<String> made, FieldView view, ObjectNode data, boolean editing) {
        return !view.clear(formula.key()) || editing && made.stream().anyMatch(key -> !view.clear(key) && !data.has(key));
    }

    /** What is not in a form, and no formula: its value is known when the record is saved. */
    private static boolean onlyStored(Template template, String key) {
        return template.field(key).filter(field -> field.type() == FieldType.AUTONUMBER || field.type() == FieldType.FILE).isPresent();
    }
}
