package io.kedang.web.form;

import io.kedang.kernel.Violation;
import io.kedang.template.Template;
import io.kedang.web.view.RecordForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Violations of the intake, brought back to the inputs that they are about.
 *
 * @param stored after a conflict: what is on file now, by field key
 */
public record FieldFaults(List<Violation> violations, Map<String, String> stored) {

    public static final FieldFaults NONE = new FieldFaults(List.of(), Map.of());
    private static final String DATA = "/data/";

    /**
     * What is wrong with one field.
     *
     * @param violations of the field and of what is in it
     * @param stored after a conflict: what is on file now; else empty
     */
    record Fault(String pointer, List<Violation> violations, String stored) {

        List<String> messages() {
            return violations.stream().map(Violation::message).distinct().toList();
        }

        /** What is wrong at a place inside the field, {@code /0/qty}; empty when nothing is. */
        String at(String place) {
            return violations.stream().filter(violation -> violation.pointer().equals(pointer + place)).map(Violation::message).collect(Collectors.joining(" "));
        }
    }

    Fault of(String field) {
        return new Fault(DATA + field, violations.stream().filter(violation -> fieldOf(violation).filter(field::equals).isPresent()).toList(), stored.getOrDefault(field, ""));
    }

    /** One line each for the summary, in the order of the form; those of no field of the form come first. */
    List<RecordForm.Problem> summary(Template template) {
        var order = template.fields().stream().map(io.kedang.template.Field::key).toList();
        return violations.stream().sorted(java.util.Comparator.comparingInt(violation -> order.indexOf(fieldOf(violation).orElse(""))))
                .map(violation -> new RecordForm.Problem(anchor(violation, order), violation.message())).toList();
    }

    private static String anchor(Violation violation, List<String> fields) {
        return fieldOf(violation).filter(fields::contains).map(key -> "f-" + key).orElse(null);
    }

    /** {@code /data/budget/amount} is about the field {@code budget}. */
    private static Optional<String> fieldOf(Violation violation) {
        if (!violation.pointer().startsWith(DATA)) {
            return Optional.empty();
        }
        var rest = violation.pointer().substring(DATA.length());
        var end = rest.indexOf('/');
        return Optional.of(end < 0 ? rest : rest.substring(0, end));
    }
}
