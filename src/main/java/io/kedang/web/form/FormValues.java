package io.kedang.web.form;

import io.kedang.web.view.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form holds.
 *
 * @param texts    by input name, several for inputs that repeat
 * @param computed what the service itself gives, by field, ready to show; shown, never posted
 * @param live     what conditions and formulas say about all this
 */
public record FormValues(Map<String, List<String>> texts, Map<String, Value> computed, LiveForm live) {

    /** Inputs of fields carry this before the field's key, so that no key collides with the form's own inputs. */
    public static final String FIELD = "f.";

    /** Masks of values that the member may not see, by field; shown, never posted. */
    static final String MASK = "mask.";

    public FormValues {
        texts = Map.copyOf(texts);
        computed = Map.copyOf(computed);
    }

    public FormValues(Map<String, List<String>> texts) {
        this(texts, Map.of(), LiveForm.NOTHING);
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

    /** A value that the service gives; none when there is none yet. */
    Value shown(String field) {
        return computed.getOrDefault(field, Value.NONE);
    }

    public FormValues showing(Map<String, Value> values) {
        return new FormValues(texts, values, live);
    }

    public FormValues living(LiveForm now) {
        return new FormValues(texts, computed, now);
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
        return new FormValues(more, computed, live);
    }

    /** The same values with one more or another one. */
    public FormValues with(String name, String value) {
        var more = new LinkedHashMap<>(texts);
        more.put(name, List.of(value));
        return new FormValues(more, computed, live);
    }
}
