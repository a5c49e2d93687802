package io.kedang.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form holds: texts by input name, several for inputs that repeat. */
public record FormValues(Map<String, List<String>> texts) {

    /** Inputs of fields carry this before the field's key, so that no key collides with the form's own inputs. */
    public static final String FIELD = "f.";

    /** Masks of values that the member may not see, by field; shown, never posted. */
    static final String MASK = "mask.";

    public FormValues {
        texts = Map.copyOf(texts);
    }

    public static FormValues none() {
        return new FormValues(Map.of());
    }

    public List<String> all(String name) {
        return texts.getOrDefault(name, List.of());
    }

    /** The first text of a name; empty when there is none. */
    public String one(String name) {
        var all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    public boolean has(String name) {
        return texts.containsKey(name);
    }

    /** Other values, shown with the masks of these. */
    public FormValues maskedInto(FormValues other) {
        var more = new LinkedHashMap<>(other.texts());
        texts.forEach((name, values) -> {
            if (name.startsWith(MASK)) {
                more.put(name, values);
            }
        });
        return new FormValues(more);
    }

    /** The same values with one more or another one. */
    public FormValues with(String name, String value) {
        var more = new LinkedHashMap<>(texts);
        more.put(name, List.of(value));
        return new FormValues(more);
    }
}
