package io.kedang.web;

import io.kedang.template.Presets;
import io.kedang.web.form.FormValues;
import io.kedang.web.show.Reader;
import io.kedang.web.view.SignupPage;
import io.kedang.web.view.SlugCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** The first step of signing up, with what each preset contains. */
@ApplicationScoped
public class SignupPages {

    private final Presets presets;

    SignupPages(Presets presets) {
        this.presets = presets;
    }

    SignupPage of(FormValues form, SlugCheck slug, SignupPage.Faults faults, Reader reader) {
        var chosen = form.one("preset");
        var cards = new PresetCards(reader);
        return new SignupPage(form.one("company"), slug, form.one("name"), form.one("email"), form.one("locale"), chosen, "true".equals(form.one("consent")),
                presets.all().stream().map(preset -> cards.of(preset, preset.key().equals(chosen))).toList(), faults);
    }
}
