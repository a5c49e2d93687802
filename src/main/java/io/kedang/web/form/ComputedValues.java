package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.FieldView;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.Value;
import java.util.HashMap;
import java.util.Map;

/** What the service itself gives, ready to be shown in a form. */
public final class ComputedValues {

    private ComputedValues() {
    }

    /** Numbers given and results of formulas, by field. @param data past the gate */
    public static Map<String, Value> of(Template template, FieldView view, JsonNode data, Reader reader) {
        var values = new HashMap<String, Value>();
        template.fields().stream().filter(field -> field.type().computed() && data.hasNonNull(field.key()))
                .forEach(field -> values.put(field.key(), Values.of(field, data.get(field.key()), view, reader)));
        return values;
    }
}
