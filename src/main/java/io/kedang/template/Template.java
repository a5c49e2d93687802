package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Guarded;
import io.kedang.access.GuardedField;
import io.kedang.kernel.Label;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A published version of a template, read from its document.
 *
 * @param document the JSON Schema 2020-12 document
 * @param fields in the order of forms: by section, then by order
 * @param columns keys of the fields (or {@code _stage}, {@code _updated_at}) that a list shows at first
 * @param sort the list's first order, e.g. {@code -updated_at}
 * @param rules over several fields
 */
public record Template(String key, int version, Label name, Label description, String icon, String titleField, List<Section> sections,
        List<Stage> stages, List<Field> fields, List<String> columns, String sort, List<ListView> views, PageLayout page, List<Rule> rules, JsonNode document)
        implements Guarded {

    public Optional<Field> field(String fieldKey) {
        return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    public Optional<Stage> stage(String stageKey) {
        return stages.stream().filter(stage -> stage.key().equals(stageKey)).findFirst();
    }

    public List<Field> fieldsOf(Section section) {
        return fields.stream().filter(field -> field.section().equals(section.key())).toList();
    }

    public List<Field> uniqueFields() {
        return fields.stream().filter(Field::unique).toList();
    }

    @Override
    public Set<String> madeOf(GuardedField field) {
        return field instanceof Field own && own.type() == FieldType.FORMULA ? FormulaParts.of(own, fields) : Set.of();
    }
}
