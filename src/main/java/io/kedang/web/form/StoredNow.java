package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.FieldView;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** After a conflict: what is on file now, for each field where that differs from what was typed. */
public final class StoredNow {

    /** 1.50 is 1.5: only numbers need more than being equal. */
    private static final Comparator<JsonNode> LENIENT =
            (one, other) -> one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;

    private StoredNow() {
    }

    /** By field key. Masked fields are left out: nothing can be said about them. */
    public static Map<String, String> of(Template template, FieldView view, FormValues posted, JsonNode stored, Reader reader) {
        var typed = FormToData.record(template, view, posted);
        var differing = new LinkedHashMap<String, String>();
        template.fields().stream().filter(field -> view.clear(field.key()) && !field.type().computed() && field.type() != FieldType.FILE).forEach(field -> {
            var now = stored.get(field.key());
            if (differ(typed.get(field.key()), now)) {
                var shown = Values.of(field, now, view, reader);
                differing.put(field.key(), shown.none() ? reader.texts().nothingStored() : shown.text());
            }
        });
        return differing;
    }

    private static boolean differ(JsonNode typed, JsonNode now) {
        if (typed == null || now == null) {
            return !says(typed).equals(says(now));
        }
        return !typed.equals(LENIENT, now);
    }

    /** A switch that is off and one that was never set look the same. */
    private static String says(JsonNode value) {
        return value == null || value.isNull() || value.isBoolean() && !value.asBoolean() ? "" : value.toString();
    }
}
