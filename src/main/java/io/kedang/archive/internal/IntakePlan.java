package io.kedang.archive.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What intake has to do for a template, found out once a version: most templates need little of it.
 *
 * @param given    fields that nobody types: numbers given, formulas, files
 * @param retiring fields with options, or columns with options, that are not chosen any more
 * @param asked    fields whose values the database knows: members and references
 * @param tables   fields with rows
 */
public record IntakePlan(Map<String, Field> fields, List<Field> given, List<Field> retiring, List<Field> asked, List<Field> tables) {

    private static final LoadingCache<CompiledTemplate, IntakePlan> PLANS = Caffeine.newBuilder().weakKeys().build(IntakePlan::make);
    private static final Set<FieldType> GIVEN = Set.of(FieldType.AUTONUMBER, FieldType.FORMULA, FieldType.FILE);
    private static final Set<FieldType> ASKED = Set.of(FieldType.MEMBER, FieldType.REFERENCE);

    public static IntakePlan of(CompiledTemplate compiled) {
        return PLANS.get(compiled);
    }

    private static IntakePlan make(CompiledTemplate compiled) {
        var all = compiled.template().fields();
        var byKey = new HashMap<String, Field>();
        all.forEach(field -> byKey.put(field.key(), field));
        return new IntakePlan(Map.copyOf(byKey), of(all, GIVEN), all.stream().filter(IntakePlan::retiring).toList(), of(all, ASKED),
                of(all, Set.of(FieldType.TABLE)));
    }

    private static List<Field> of(List<Field> fields, Set<FieldType> types) {
        return fields.stream().filter(field -> types.contains(field.type())).toList();
    }

    private static boolean retiring(Field field) {
        return field.options().stream().anyMatch(Option::retired) || field.settings().columns().stream().anyMatch(IntakePlan::retiring);
    }

    /** Whether records are given numbers. */
    public boolean numbered() {
        return given.stream().anyMatch(field -> field.type() == FieldType.AUTONUMBER);
    }
}
