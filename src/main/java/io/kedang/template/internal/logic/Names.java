package io.kedang.template.internal.logic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import io.kedang.template.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What an expression may name: the fields, and the parts of those that are composed. */
final class Names implements CelTypeProvider {

    /** For expressions that may name no field. */
    static final Names NONE = new Names(List.of());

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, StructType> structs = new LinkedHashMap<>();

    Names(List<Field> fields) {
        for (var field : fields) {
            this.fields.put(field.key(), field);
            var parts = partsOf(field);
            if (!parts.isEmpty()) {
                structs.put(ExpressionTypes.structOf(field), StructType.create(ExpressionTypes.structOf(field), ImmutableSet.copyOf(parts.keySet()),
                        name -> Optional.ofNullable(parts.get(name))));
            }
        }
    }

    private static Map<String, CelType> partsOf(Field field) {
        var parts = new LinkedHashMap<String, CelType>();
        switch (field.type()) {
            case MONEY -> {
                parts.put("amount", ExpressionTypes.NUMBER);
                parts.put("currency", ExpressionTypes.TEXT);
            }
            case ADDRESS -> field.parts().forEach(part -> parts.put(part, ExpressionTypes.TEXT));
            case TABLE -> field.settings().columns().forEach(column -> parts.put(column.key(), ExpressionTypes.of(column)));
            default -> {
            }
        }
        return parts;
    }

    Set<String> keys() {
        return fields.keySet();
    }

    Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Names of parts of fields, for suggestions. */
    Set<String> parts() {
        var parts = new TreeSet<String>();
        structs.values().forEach(struct -> parts.addAll(struct.fieldNames()));
        return parts;
    }

    @Override
    public ImmutableList<CelType> types() {
        return ImmutableList.copyOf(new ArrayList<CelType>(structs.values()));
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structs.get(name));
    }
}
