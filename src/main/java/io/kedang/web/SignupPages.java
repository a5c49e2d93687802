package io.kedang.web;

import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.Template;
import io.kedang.web.form.FormValues;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.Chip;
import io.kedang.web.view.SignupPage;
import io.kedang.web.view.SlugCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The first step of signing up, with what each preset contains. */
@ApplicationScoped
public class SignupPages {

    private static final int TAGS_SHOWN = 10;

    private final Presets presets;

    SignupPages(Presets presets) {
        this.presets = presets;
    }

    SignupPage of(FormValues form, SlugCheck slug, SignupPage.Faults faults, Reader reader) {
        var chosen = form.one("preset");
        return new SignupPage(form.one("company"), slug, form.one("name"), form.one("email"), form.one("locale"), chosen, "true".equals(form.one("consent")),
                presets.all().stream().map(preset -> card(preset, chosen, reader)).toList(), faults);
    }

    private static SignupPage.Preset card(Preset preset, String chosen, Reader reader) {
        var templates = preset.templates();
        return new SignupPage.Preset(preset.key(), reader.read(preset.name()), reader.read(preset.description()), preset.icon(),
                templates.stream().mapToInt(template -> template.fields().size()).sum(),
                templates.stream().flatMap(template -> template.sections().stream()).map(section -> reader.read(section.label())).distinct().toList(),
                templates.stream().limit(1).flatMap(template -> stages(template, reader).stream()).toList(),
                templates.stream().map(template -> reader.read(template.name())).toList(), tags(preset, reader), preset.key().equals(chosen));
    }

    private static List<Chip> stages(Template template, Reader reader) {
        return template.stages().stream().map(stage -> new Chip(reader.read(stage.label()), Values.hue(stage))).toList();
    }

    private static List<String> tags(Preset preset, Reader reader) {
        return preset.tags().values().stream().flatMap(List::stream).map(tag -> reader.read(tag.label())).limit(TAGS_SHOWN).toList();
    }
}
