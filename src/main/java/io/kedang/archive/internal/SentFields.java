package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Encryption;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody may say of a record's fields. A value that comes back as it was shown says nothing, masked ones above all: what stands on file stays. Whether a
 * value that one may not see is the one on file is never told.
 */
final class SentFields {

    private final Template template;
    private final FieldView view;
    private final Lang lang;
    private final List<Violation> refused = new ArrayList<>();

    private SentFields(Template template, FieldView view, Lang lang) {
        this.template = template;
        this.view = view;
        this.lang = lang;
    }

    /** A new record. @throws Problem {@link ArchiveError#RECORD_INVALID} for each field that may not be given a value */
    static JsonNode ofNew(JsonNode sent, Template template, FieldView view, Lang lang) {
        var fields = new SentFields(template, view, lang);
        if (view.allClear() || !(sent instanceof ObjectNode object)) {
            return sent;
        }
        template.fields().stream().filter(field -> object.has(field.key()) && !fields.free(field)).forEach(fields::refuse);
        return fields.allowed(object);
    }

    /** A merge patch. @param before the data as it stands */
    static JsonNode ofPatch(JsonNode patch, ObjectNode before, Template template, FieldView view, Lang lang) {
        if (!(patch instanceof ObjectNode object)) {
            return patch;
        }
        var fields = new SentFields(template, view, lang);
        var kept = object.deepCopy();
        template.fields().stream().filter(field -> object.has(field.key())).forEach(field -> fields.judge(field, kept, before.get(field.key())));
        return fields.allowed(kept);
    }

    private void judge(Field field, ObjectNode patch, JsonNode before) {
        if (comesBack(field, patch.get(field.key()), before) || before == null && unreadable(patch.get(field.key()))) {
            patch.remove(field.key());
        } else if (!free(field)) {
            refuse(field);
        }
    }

    /** What stood in the place of a value that does not open: that stays as it lies. */
    private static boolean unreadable(JsonNode sent) {
        return sent.isTextual() && sent.textValue().equals(Encryption.UNREADABLE);
    }

    private boolean comesBack(Field field, JsonNode sent, JsonNode before) {
        var decision = view.of(field.key());
        if (decision == Decision.CLEAR) {
            return !free(field) && (before == null ? sent.isNull() : Changes.same(MergePatch.apply(before, sent), before));
        }
        return decision == Decision.MASKED && before != null && sent.equals(view.apply(field.key(), before));
    }

    /** Whether the template alone judges the value. What the service itself gives is refused by it, where it is seen. */
    private boolean free(Field field) {
        return view.writable(field.key()) || field.type().computed() && view.clear(field.key());
    }

    private void refuse(Field field) {
        refused.add(new Violation("/data/" + field.key(), "not_writable", Texts.get(lang, "not_writable", field.label().in(lang))));
    }

    private JsonNode allowed(ObjectNode sent) {
        if (!refused.isEmpty()) {
            throw Problem.of(ArchiveError.RECORD_INVALID, refused);
        }
        return sent;
    }
}
