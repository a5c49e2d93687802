package io.kedang.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The fields whose sensitivity or mask is another in the next version, so that somebody who looks for it finds it. */
public record ProtectionChanges(List<Changed> all) {

    /** One field. */
    record Changed(Field was, Field is) {
    }

    /** @param before null for a new template, in which nothing was protected otherwise */
    public static ProtectionChanges between(Template before, Template after) {
        var changed = new ArrayList<Changed>();
        if (before != null) {
            before.fields().forEach(was -> after.field(was.key()).filter(is -> was.sensitivity() != is.sensitivity() || !was.mask().equals(is.mask()))
                    .ifPresent(is -> changed.add(new Changed(was, is))));
        }
        return new ProtectionChanges(List.copyOf(changed));
    }

    public boolean none() {
        return all.isEmpty();
    }

    /** Their keys. */
    public List<String> fields() {
        return all.stream().map(changed -> changed.is().key()).toList();
    }

    /** {@code {"from": {"phone": {"sensitivity": "restricted", "mask": "phone"}}, "to": …}} */
    public ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        var from = json.putObject("from");
        var to = json.putObject("to");
        all.forEach(changed -> {
            add(from, changed.was());
            add(to, changed.is());
        });
        return json;
    }

    private static void add(ObjectNode json, Field field) {
        json.putObject(field.key()).put("sensitivity", field.sensitivity().key()).put("mask", field.mask());
    }
}
