package io.kedang.archive.internal.versions;

import io.kedang.access.Sensitivity;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Condition.Operator;
import io.kedang.archive.Encryption.EncryptedField;
import io.kedang.kernel.Problem;
import io.kedang.template.Encryptable;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.TemplateIndexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What encryption means for fields. */
final class EncryptedFields {

    private static final List<Operator> EMPTINESS = List.of(Operator.EMPTY, Operator.PRESENT);
    private static final List<Operator> WHOLE = List.of(Operator.EQ, Operator.NE, Operator.IN);

    private EncryptedFields() {
    }

    static EncryptedField of(Template template, Field field) {
        var lost = new ArrayList<String>();
        lose(lost, field.filterable() && !Encryptable.found(field), "filter");
        lose(lost, field.filterable() && Encryptable.found(field) && Encryptable.ranged(field), "range");
        lose(lost, field.filterable() && Encryptable.found(field) && !Encryptable.ranged(field), "contains");
        lose(lost, field.sortable(), "sort");
        lose(lost, field.searchable(), "search");
        lose(lost, field.unique() && !Encryptable.found(field), "unique");
        return new EncryptedField(template.key(), field.key(), field.sensitivity().key(), operators(field), lost);
    }

    private static void lose(List<String> lost, boolean asked, String what) {
        if (asked) {
            lost.add(what);
        }
    }

    private static List<String> operators(Field field) {
        var whole = field.filterable() && Encryptable.found(field) ? WHOLE.stream() : Stream.<Operator>empty();
        var tail = field.filterable() && Encryptable.foundByLastFour(field) ? Stream.of(Operator.ENDS4) : Stream.<Operator>empty();
        return Stream.of(EMPTINESS.stream(), whole, tail).flatMap(all -> all).map(Operator::key).toList();
    }

    /** The fields of templates that a choice encrypts. */
    static List<EncryptedField> of(List<Template> all, Set<Sensitivity> chosen) {
        return all.stream().flatMap(template -> of(template, chosen)).toList();
    }

    static Stream<EncryptedField> of(Template template, Set<Sensitivity> chosen) {
        return template.fields().stream().filter(field -> Encryptable.is(template, field, chosen)).map(field -> of(template, field));
    }

    /** Whether the same fields may be encrypted in both, with the same indexes. @param before null for a new template */
    static boolean same(Template before, Template after) {
        return before == null ? keys(after).isEmpty() : keys(before).equals(keys(after)) && indexes(before).equals(indexes(after));
    }

    private static List<String> keys(Template template) {
        return template.fields().stream().filter(field -> Encryptable.is(template, field, Encryptable.CHOICES)).map(field -> field.key() + field.sensitivity()).sorted().toList();
    }

    private static Set<TemplateIndexes.Step> indexes(Template template) {
        return Set.copyOf(TemplateIndexes.sealed(template, Encryptable.CHOICES));
    }

    /** A title stands in lists, in references to the record and in its address bar: it cannot be encrypted. */
    static void mustSpareTitles(List<Template> all, Set<Sensitivity> chosen) {
        var titled = all.stream().filter(template -> template.field(template.titleField()).filter(field -> chosen.contains(field.sensitivity())).isPresent()).map(Template::key).toList();
        if (!titled.isEmpty()) {
            throw Problem.of(ArchiveError.ENCRYPTION_TITLE, String.join(", ", titled)).with("templates", titled);
        }
    }
}
