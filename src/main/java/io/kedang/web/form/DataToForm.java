package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.archive.Encryption;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A record's data as the texts that its form shows. Values that do not fit their field are shown as they are, to be mended. */
public final class DataToForm {

    private DataToForm() {
    }

    public static FormValues of(Template template, FieldView view, JsonNode data) {
        var texts = new HashMap<String, List<String>>();
        for (var field : template.fields()) {
            var value = data.get(field.key());
            if (field.type().computed() || field.type() == FieldType.FILE || unreadable(value)) {
                continue;
            }
            if (value != null && !value.isNull() && view.clear(field.key())) {
                put(texts, field, FormValues.FIELD + field.key(), value);
            } else if (value != null && view.of(field.key()) == Decision.MASKED) {
                texts.put(FormValues.MASK + field.key(), List.of(value.asText()));
            }
        }
        return new FormValues(texts);
    }

    /** What does not open is not there to be typed over: left blank, it stays as it lies. */
    private static boolean unreadable(JsonNode value) {
        return value != null && value.isTextual() && value.textValue().equals(Encryption.UNREADABLE);
    }

    /** Everything that a member typed: a draft is the member's own, and nothing in it is masked. */
    public static FormValues typed(Template template, JsonNode data) {
        var texts = new HashMap<String, List<String>>();
        template.fields().stream().filter(field -> data.hasNonNull(field.key()))
                .forEach(field -> put(texts, field, FormValues.FIELD + field.key(), data.get(field.key())));
        return new FormValues(texts);
    }

    private static void put(Map<String, List<String>> texts, Field field, String name, JsonNode value) {
        if (field.type() == FieldType.TABLE && value.isArray()) {
            TableForms.write(texts, field, name, value);
        } else if (value.isObject()) {
            value.fields().forEachRemaining(part -> texts.put(name + "." + part.getKey(), List.of(text(field, part.getValue()))));
        } else if (value.isArray()) {
            var all = new ArrayList<String>();
            value.forEach(each -> all.add(text(field, each)));
            texts.put(name, List.copyOf(all));
        } else {
            texts.put(name(field, name), List.of(text(field, value)));
        }
    }

    /** A draft may hold a money amount that is not yet an object. */
    private static String name(Field field, String name) {
        return switch (field.type()) {
            case MONEY -> name + ".amount";
            default -> name;
        };
    }

    static String text(Field field, JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return field.type() == FieldType.DATETIME ? LocalTimes.typed(field, value.asText()) : value.asText();
    }
}
