package io.kedang.template;

import io.kedang.access.GuardedField;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Label;
import java.util.List;
import java.util.Optional;

/**
 * One field of a template, as its document describes it.
 *
 * @param key name in the record's data; lower-case words joined by underscores
 * @param help a hint below the widget, or null
 * @param widget how it is entered, e.g. {@code select}
 * @param width {@code half}, {@code full} or {@code third} of the form's row
 * @param mask how a masked value looks, e.g. {@code phone}
 * @param options of choices, in order; else empty
 * @param currencies of money; else empty
 * @param parts of an address, e.g. {@code city}; else empty
 * @param unit shown behind a number, or null
 * @param region ISO country that a phone number without one belongs to
 * @param rules the structural bounds, for hints in forms
 * @param settings what only some types have, and expressions
 */
public record Field(String key, FieldType type, Label label, Label help, String widget, String section, int order, String width, boolean required,
        boolean searchable, boolean filterable, boolean sortable, boolean unique, Sensitivity sensitivity, String mask,
        List<Option> options, List<String> currencies, List<String> parts, Label unit, String region, FieldRules rules,
        FieldSettings settings) implements GuardedField {

    public Optional<Option> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    @Override
    public Choosing choosing() {
        return type == FieldType.CHOICE ? Choosing.ONE : type == FieldType.MULTICHOICE ? Choosing.SEVERAL : Choosing.NONE;
    }

    @Override
    public boolean computed() {
        return type.computed();
    }

    /** The same field with another sensitivity. */
    Field as(Sensitivity other) {
        return new Field(key, type, label, help, widget, section, order, width, required, searchable, filterable, sortable, unique, other, mask, options, currencies,
                parts, unit, region, rules, settings);
    }

    /** Whether an index supports conditions or order on this field; of references always, since what is deleted must be known by those that refer to it. */
    public boolean indexed() {
        return filterable || sortable || type == FieldType.REFERENCE;
    }
}
