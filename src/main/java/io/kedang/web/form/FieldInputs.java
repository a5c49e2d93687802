package io.kedang.web.form;

import io.kedang.access.Decision;
import io.kedang.access.Sensitivity;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldInput;
import io.kedang.web.view.FieldInput.Part;
import java.util.List;

/** One input of a form for each field, filled with what the form holds. */
final class FieldInputs {

    private final FormValues values;
    private final Reader reader;

    FieldInputs(FormValues values, Reader reader) {
        this.values = values;
        this.reader = reader;
    }

    FieldInput of(Field field, Decision decision, FieldFaults.Fault fault) {
        var name = FormValues.FIELD + field.key();
        var mask = values.one(FormValues.MASK + field.key());
        return new FieldInput(field.key(), name, widget(field, decision), reader.read(field.label()), reader.read(field.help()), required(field) && mask.isEmpty(),
                guarded(field), mask, field.width(), values.one(name), unit(field), field.rules().maxLength(), FieldOptions.of(field, values.all(name), reader),
                parts(field, name), fault.messages(), fault.stored(), FieldExtras.of(field, name, values, fault, reader).absent(values.live().hidden().contains(field.key())));
    }

    private boolean required(Field field) {
        return field.required() || values.live().required().contains(field.key());
    }

    private static boolean guarded(Field field) {
        return field.sensitivity() == Sensitivity.CONFIDENTIAL || field.sensitivity() == Sensitivity.RESTRICTED;
    }

    /** A switch cannot say "leave it as it is": one whose value may not be seen has three answers. */
    private static String widget(Field field, Decision decision) {
        return switch (field.type()) {
            case BOOLEAN -> decision == Decision.MASKED ? "tristate" : field.widget();
            case PERCENT -> "number";
            case MEMBER -> "select";
            case RICHTEXT, DATETIME, URL, IDNUMBER, RATING, REFERENCE, TABLE, FILE, AUTONUMBER, FORMULA -> field.type().key();
            default -> field.widget();
        };
    }

    private String unit(Field field) {
        return field.type() == FieldType.PERCENT ? "%" : reader.read(field.unit());
    }

    private List<Part> parts(Field field, String name) {
        return switch (field.type()) {
            case MONEY -> List.of(
                    new Part("amount", name + ".amount", reader.texts().partAmount(), values.one(name + ".amount"), "", List.of()),
                    new Part("currency", name + ".currency", reader.texts().partCurrency(), "", "", FieldOptions.currencies(field, values.one(name + ".currency"))));
            case ADDRESS -> AddressParts.of(field, name, values, reader);
            default -> List.of();
        };
    }
}
