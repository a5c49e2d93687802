package io.kedang.web.journal;

import io.kedang.audit.DetailTexts;
import io.kedang.kernel.Label;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What ids and keys in entries stand for: what no template in force and no role knows stays as it is written.
 *
 * @param people  names of all who are or were members
 * @param titles  of records, as the reader may see them
 * @param roles   names of roles
 * @param teams   names of teams
 * @param presets names of presets
 */
record EntryKnown(Reader reader, String former, Map<UUID, String> people, Map<UUID, String> titles, Map<String, Template> templates, Map<String, Label> roles, Map<UUID, String> teams,
        Map<String, Label> presets) implements DetailTexts.Names {

    @Override
    public String person(UUID id) {
        return people.getOrDefault(id, former);
    }

    @Override
    public String role(String key) {
        return label(roles.get(key), key);
    }

    @Override
    public String preset(String key) {
        return label(presets.get(key), key);
    }

    private String label(Label label, String key) {
        return label == null ? key : reader.read(label);
    }

    Optional<String> template(String key) {
        return Optional.ofNullable(templates.get(key)).map(Template::name).map(reader::read);
    }

    /** @param target e.g. {@code record:customer}, {@code team}, or a request */
    @Override
    public String fields(String target, List<String> keys) {
        var template = Optional.ofNullable(target == null ? null : templates.get(templateOf(target)));
        return keys.stream().map(key -> template.flatMap(known -> known.field(key)).map(Field::label).map(reader::read)
                .or(() -> DetailTexts.found(reader.lang(), "field." + key)).orElse(key)).collect(Collectors.joining(DetailTexts.text(reader.lang(), "comma")));
    }

    private static String templateOf(String target) {
        return target.contains("/") ? Place.of(target).template() : target.replaceFirst("^(?:record|template):", "");
    }

    @Override
    public String page(String path) {
        return place(Place.of(path)).orElse(path);
    }

    /** A record by its title, a template by its name, anything else by what it belongs to. */
    Optional<String> place(Place place) {
        return place.id().map(this::named).or(() -> Optional.ofNullable(place.template()).flatMap(this::template))
                .or(() -> place.areas().stream().flatMap(area -> DetailTexts.found(reader.lang(), "area." + area).stream()).findFirst());
    }

    /** What the id stands for; null for nothing known. */
    String named(UUID id) {
        return titles.containsKey(id) ? titles.get(id) : people.containsKey(id) ? people.get(id) : teams.get(id);
    }
}
