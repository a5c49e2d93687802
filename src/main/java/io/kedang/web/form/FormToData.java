package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * What a browser posted as JSON for the intake, which alone judges it: a text that is no number stays a text and is refused there by name.
 * Fields that the member may not give a value were not in the form. One that is masked keeps its value unless a new one was typed.
 */
public final class FormToData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private FormToData() {
    }

    /** A new record's data: blank inputs are absent. */
    public static ObjectNode record(Template template, FieldView view, FormValues form) {
        var data = JSON.objectNode();
        each(template, view, field -> {
            var value = value(field, form, view);
            if (value != null) {
                data.set(field.key(), value);
            }
        });
        return data;
    }

    /** A new record's data as it is filed: a default that was emptied is answered with nothing, or it would be filled in again. */
    public static ObjectNode filing(Template template, FieldView view, FormValues form) {
        var data = record(template, view, form);
        each(template, view, field -> {
            if (field.settings().defaultValue() != null && !data.has(field.key())) {
                data.putNull(field.key());
            }
        });
        return data;
    }

    /** A merge patch (RFC 7396): blank inputs remove. A switch left off where nothing was before says nothing. */
    public static ObjectNode patch(Template template, FieldView view, FormValues form, JsonNode before) {
        var patch = JSON.objectNode();
        each(template, view, field -> {
            var value = value(field, form, view);
            if (view.of(field.key()) != Decision.MASKED || value != null) {
                patch.set(field.key(), changed(field, value, before.get(field.key())));
            }
        });
        return patch;
    }

    private static JsonNode changed(Field field, JsonNode value, JsonNode before) {
        var unsaid = value != null && value.isBoolean() && !value.asBoolean() && before == null && !field.required();
        if (value == null || unsaid) {
            return JSON.nullNode();
        }
        return untouched(field, value, before) ? before : replaced(value, before);
    }

    /** Inputs that cannot show a value exactly as it is stored give it back as it was. */
    private static boolean untouched(Field field, JsonNode value, JsonNode before) {
        return switch (field.type()) {
            case DATETIME -> LocalTimes.untouched(field, value, before);
            case RICHTEXT -> RichTexts.untouched(value, before);
            default -> false;
        };
    }

    /** What the service itself gives is not in the form; files come with the documents. */
    private static void each(Template template, FieldView view, Consumer<Field> work) {
        template.fields().stream().filter(field -> view.writable(field.key()) && !field.type().computed() && field.type() != FieldType.FILE).forEach(work);
    }

    /** A merge patch merges objects, but the form replaces them: parts that are gone are named as null. */
    private static JsonNode replaced(JsonNode value, JsonNode before) {
        if (value instanceof ObjectNode object && before != null && before.isObject()) {
            before.fieldNames().forEachRemaining(part -> {
                if (!object.has(part)) {
                    object.putNull(part);
                }
            });
        }
        return value;
    }

    /** A switch whose value may not be seen has a third answer: nothing is said. */
    private static JsonNode value(Field field, FormValues form, FieldView view) {
        var name = FormValues.FIELD + field.key();
        var silent = field.type() == FieldType.BOOLEAN && view.of(field.key()) == Decision.MASKED && form.one(name).isBlank();
        return silent ? null : value(field, form, name);
    }

    /** The value of an input, or of a cell of a table. */
    static JsonNode value(Field field, FormValues form, String name) {
        return switch (field.type()) {
            case NUMBER, PERCENT, RATING -> number(form.one(name));
            case MONEY -> money(form, name);
            case BOOLEAN -> JSON.booleanNode("true".equals(form.one(name)));
            case MULTICHOICE -> several(form, name);
            case ADDRESS -> address(field, form, name);
            case DATETIME -> text(LocalTimes.stored(field, form.one(name)));
            case RICHTEXT -> text(RichTexts.of(form.one(name)));
            case TABLE -> TableForms.read(field, form, name);
            default -> text(form.one(name));
        };
    }

    private static JsonNode text(String text) {
        return text.isBlank() ? null : TextNode.valueOf(text);
    }

    private static JsonNode number(String text) {
        var plain = PlainNumbers.of(text);
        try {
            return plain.isEmpty() ? null : JSON.numberNode(new BigDecimal(plain));
        } catch (NumberFormatException refusedByIntake) {
            return TextNode.valueOf(text);
        }
    }

    private static JsonNode money(FormValues form, String name) {
        var amount = number(form.one(name + ".amount"));
        if (amount == null) {
            return null;
        }
        var money = JSON.objectNode();
        money.set("amount", amount);
        return money.put("currency", form.one(name + ".currency"));
    }

    private static JsonNode several(FormValues form, String name) {
        var values = JSON.arrayNode();
        form.all(name).stream().filter(text -> !text.isBlank()).forEach(values::add);
        return values.isEmpty() ? null : values;
    }

    private static JsonNode address(Field field, FormValues form, String name) {
        var address = JSON.objectNode();
        field.parts().forEach(part -> {
            var text = form.one(name + "." + part);
            if (!text.isBlank()) {
                address.put(part, text);
            }
        });
        return address.isEmpty() ? null : address;
    }
}
