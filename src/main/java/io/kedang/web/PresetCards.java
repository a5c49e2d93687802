package io.kedang.web;

import io.kedang.template.Field;
import io.kedang.template.Preset;
import io.kedang.template.Stage;
import io.kedang.template.Template;
import io.kedang.web.http.Readers;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.Chip;
import io.kedang.web.view.SignupPage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a preset contains, as whoever signs up reads it before choosing one. */
final class PresetCards {

    private static final int SAMPLES = 12;
    private static final int MONTHS = 12;

    private final Reader reader;

    PresetCards(Reader reader) {
        this.reader = reader;
    }

    SignupPage.Preset of(Preset preset, boolean chosen) {
        return new SignupPage.Preset(preset.key(), reader.read(preset.name()), reader.read(preset.description()), preset.icon(),
                preset.templates().stream().mapToInt(template -> template.fields().size()).sum(),
                preset.templates().stream().map(template -> template(preset, template)).toList(),
                preset.tags().entrySet().stream().filter(axis -> !axis.getValue().isEmpty()).map(this::tags).toList(),
                preset.roles().stream().map(role -> new SignupPage.Role(reader.read(role.name()), reader.read(role.description()))).toList(), chosen);
    }

    private SignupPage.Template template(Preset preset, Template template) {
        var samples = samples(template);
        return new SignupPage.Template(reader.read(template.name()), template.icon(), reader.read(template.description()), template.fields().size(),
                template.sections().stream().map(section -> reader.read(section.label())).toList(), template.stages().stream().map(this::stage).toList(),
                samples, template.fields().size() - samples.size(), kept(preset, template));
    }

    private Chip stage(Stage stage) {
        return new Chip(reader.read(stage.label()), Values.hue(stage));
    }

    /** What its page shows first, then what must be filled in, then the others in their order. */
    private List<String> samples(Template template) {
        var fields = new LinkedHashSet<Field>();
        Stream.concat(Stream.of(template.titleField()), template.page().highlights().stream()).forEach(key -> template.field(key).ifPresent(fields::add));
        template.fields().stream().filter(Field::required).forEach(fields::add);
        fields.addAll(template.fields());
        return fields.stream().limit(SAMPLES).map(field -> reader.read(field.label())).toList();
    }

    private String kept(Preset preset, Template template) {
        return preset.retention().stream().filter(suggestion -> suggestion.template().equals(template.key())).findFirst()
                .map(suggestion -> suggestion.months() % MONTHS == 0 ? texts(reader).presetKeptYears(suggestion.months() / MONTHS, reader.read(suggestion.rule()))
                        : texts(reader).presetKeptMonths(suggestion.months(), reader.read(suggestion.rule()))).orElse("");
    }

    private SignupPage.Tags tags(Map.Entry<String, List<Preset.Tag>> axis) {
        var name = switch (axis.getKey()) {
            case "industry" -> texts(reader).tagIndustry();
            case "behaviour" -> texts(reader).tagBehaviour();
            default -> texts(reader).tagValue();
        };
        return new SignupPage.Tags(name, axis.getValue().stream().map(tag -> reader.read(tag.label())).toList());
    }

    private static PublicMessages texts(Reader reader) {
        return Readers.open(reader.lang());
    }
}
