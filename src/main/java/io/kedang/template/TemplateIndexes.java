package io.kedang.template;

import io.kedang.access.Sensitivity;
import io.kedang.template.internal.FieldIndexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which indexes have to be made and which are in the way when one version of a template follows another. */
public final class TemplateIndexes {

    private TemplateIndexes() {
    }

    /**
     * One statement to be run outside transactions; running it again does no harm.
     *
     * @param index its name; the same name is the same definition
     * @param field key of the field that asks for it; null when it is dropped
     * @param sql   made from keys that were checked
     * @param unique whether it fails on records with the same value
     * @param concurrent whether something may be left behind half made that must go first
     */
    public record Step(String index, String field, String sql, boolean unique, boolean concurrent) {

        public boolean drops() {
            return field == null;
        }
    }

    /** New ones first, so that lists stay fast all the while. @param before null for a new template */
    public static List<Step> between(Template before, Template after) {
        var had = before == null ? List.<FieldIndexes.Index>of() : FieldIndexes.of(before);
        var wanted = FieldIndexes.of(after);
        var steps = new ArrayList<Step>();
        wanted.stream().filter(index -> missing(had, index)).forEach(index -> steps.add(create(index)));
        had.stream().filter(index -> missing(wanted, index) && index.kind() != FieldIndexes.Kind.STATISTICS).forEach(index -> steps.add(drop(index)));
        return List.copyOf(steps);
    }

    /** The indexes on tokens that encrypted fields ask for; making one that is there does nothing. */
    public static List<Step> sealed(Template template, Set<Sensitivity> chosen) {
        return FieldIndexes.sealed(template, chosen).stream().map(TemplateIndexes::create).toList();
    }

    /** The same for a company without records yet, as statements that hold up writers. */
    public static List<String> sealedAtOnce(Template template, Set<Sensitivity> chosen) {
        return FieldIndexes.sealed(template, chosen).stream().map(FieldIndexes.Index::create).toList();
    }

    private static boolean missing(List<FieldIndexes.Index> there, FieldIndexes.Index index) {
        return there.stream().noneMatch(other -> other.name().equals(index.name()));
    }

    private static Step create(FieldIndexes.Index index) {
        return new Step(index.name(), index.field(), index.createConcurrently(), index.kind() == FieldIndexes.Kind.UNIQUE, index.kind() != FieldIndexes.Kind.STATISTICS);
    }

    private static Step drop(FieldIndexes.Index index) {
        return new Step(index.name(), null, "DROP INDEX CONCURRENTLY IF EXISTS " + index.name(), false, false);
    }
}
