package io.kedang.web.form;

import io.kedang.access.Sensitivity;
import io.kedang.template.Field;
import io.kedang.web.show.Countries;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.FieldInput;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.FieldInput.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One input of a form for each field, filled with what the form holds. */
final class FieldInputs {

    /** In the order of writing in China, which forms abroad can be filled in as well; the document keeps no order. */
    private static final List<String> PARTS = List.of("country", "province", "city", "district", "street", "postcode");
    private static final Set<String> WIDE_PARTS = Set.of("street");

    private FieldInputs() {
    }

    static FieldInput of(Field field, FormValues values, String mask, List<String> violations, String stored, Reader reader) {
        var name = FormValues.FIELD + field.key();
        return new FieldInput(field.key(), name, field.widget(), reader.read(field.label()), reader.read(field.help()), field.required() && mask.isEmpty(),
                guarded(field), mask, field.width(), values.one(name), reader.read(field.unit()), field.rules().maxLength(), options(field, values.all(name), reader),
                parts(field, name, values, reader), violations, stored);
    }

    private static boolean guarded(Field field) {
        return field.sensitivity() == Sensitivity.CONFIDENTIAL || field.sensitivity() == Sensitivity.RESTRICTED;
    }

    private static List<Option> options(Field field, List<String> chosen, Reader reader) {
        return field.options().stream()
                .map(option -> new Option(option.value(), reader.read(option.label()), Values.hue(option), chosen.contains(option.value()))).toList();
    }

    private static List<Part> parts(Field field, String name, FormValues values, Reader reader) {
        return switch (field.type()) {
            case MONEY -> List.of(
                    new Part("amount", name + ".amount", reader.texts().partAmount(), values.one(name + ".amount"), "", List.of()),
                    new Part("currency", name + ".currency", reader.texts().partCurrency(), "", "", currencies(field, values.one(name + ".currency"))));
            case ADDRESS -> PARTS.stream().filter(field.parts()::contains).map(part -> addressPart(part, name + "." + part, values, reader)).toList();
            default -> List.of();
        };
    }

    private static List<Option> currencies(Field field, String chosen) {
        return field.currencies().stream().map(code -> new Option(code, code, "", code.equals(chosen))).toList();
    }

    private static Part addressPart(String part, String name, FormValues values, Reader reader) {
        var options = part.equals("country") ? countries(values.one(name), reader) : List.<Option>of();
        return new Part(part, name, label(part, reader), values.one(name), WIDE_PARTS.contains(part) ? "wide" : "", options);
    }

    private static List<Option> countries(String chosen, Reader reader) {
        var none = Stream.of(new Option("", "", "", chosen.isEmpty()));
        return Stream.concat(none, Countries.in(reader.lang()).stream()
                .map(country -> new Option(country.code(), country.name(), "", country.code().equals(chosen)))).toList();
    }

    private static String label(String part, Reader reader) {
        return switch (part) {
            case "country" -> reader.texts().partCountry();
            case "province" -> reader.texts().partProvince();
            case "city" -> reader.texts().partCity();
            case "district" -> reader.texts().partDistrict();
            case "street" -> reader.texts().partStreet();
            default -> reader.texts().partPostcode();
        };
    }
}
