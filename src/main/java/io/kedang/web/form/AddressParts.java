package io.kedang.web.form;

import io.kedang.template.Field;
import io.kedang.web.show.Countries;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.FieldInput.Part;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The inputs of an address. */
final class AddressParts {

    /** In the order of writing in China, which forms abroad can be filled in as well; the document keeps no order. */
    private static final List<String> PARTS = List.of("country", "province", "city", "district", "street", "postcode");
    private static final Set<String> WIDE_PARTS = Set.of("street");

    private AddressParts() {
    }

    static List<Part> of(Field field, String name, FormValues values, Reader reader) {
        return PARTS.stream().filter(field.parts()::contains).map(part -> part(part, name + "." + part, values, reader)).toList();
    }

    private static Part part(String part, String name, FormValues values, Reader reader) {
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
