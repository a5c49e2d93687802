package io.kedang.web.form;

import io.kedang.template.Field;
import io.kedang.web.show.Ratings;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.FieldInput.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a field can be chosen from. */
final class FieldOptions {

    private FieldOptions() {
    }

    static List<Option> of(Field field, List<String> chosen, Reader reader) {
        return switch (field.type()) {
            case RATING -> stars(field, chosen, reader);
            case MEMBER -> members(chosen, reader);
            case REFERENCE -> referred(field, chosen, reader);
            default -> choices(field, chosen, reader);
        };
    }

    /** A retired option is there only where it was chosen already, and says so. */
    private static List<Option> choices(Field field, List<String> chosen, Reader reader) {
        return field.options().stream().filter(option -> !option.retired() || chosen.contains(option.value()))
                .map(option -> new Option(option.value(), option.retired() ? reader.fields().retiredOption(reader.read(option.label())) : reader.read(option.label()),
                        Values.hue(option), chosen.contains(option.value()))).toList();
    }

    static List<Option> currencies(Field field, String chosen) {
        return field.currencies().stream().map(code -> new Option(code, code, "", code.equals(chosen))).toList();
    }

    private static List<Option> stars(Field field, List<String> chosen, Reader reader) {
        var most = Ratings.of(field);
        return IntStream.rangeClosed(1, most).mapToObj(Integer::toString)
                .map(star -> new Option(star, reader.fields().starsOf(star, most), "", chosen.contains(star))).toList();
    }

    /** By name; somebody who has left stays chosen. */
    private static List<Option> members(List<String> chosen, Reader reader) {
        var options = new ArrayList<Option>();
        reader.names().active().entrySet().stream().sorted(Map.Entry.comparingByValue(java.text.Collator.getInstance(reader.lang().locale())))
                .forEach(member -> options.add(new Option(member.getKey(), member.getValue(), "", chosen.contains(member.getKey()))));
        chosen.stream().filter(id -> !id.isBlank() && !reader.names().active().containsKey(id))
                .forEach(id -> options.add(new Option(id, reader.fields().leftMember(reader.names().member(id).orElseGet(() -> reader.texts().formerMember())), "", true)));
        return List.copyOf(options);
    }

    /** The record that is referred to now, then the newest; a script looks for others. */
    private static List<Option> referred(Field field, List<String> chosen, Reader reader) {
        var options = new LinkedHashMap<String, Option>();
        chosen.stream().filter(id -> !id.isBlank()).limit(1)
                .forEach(id -> options.put(id, new Option(id, reader.names().record(id).map(record -> titled(record.title(), reader)).orElseGet(() -> reader.fields().recordGone()), "", true)));
        reader.names().choices().getOrDefault(field.settings().target(), Map.of())
                .forEach((id, title) -> options.putIfAbsent(id, new Option(id, titled(title, reader), "", false)));
        return List.copyOf(options.values());
    }

    private static String titled(String title, Reader reader) {
        return title.isBlank() ? reader.texts().untitled() : title;
    }
}
