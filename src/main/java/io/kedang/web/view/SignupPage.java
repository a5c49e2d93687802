package io.kedang.web.view;

import java.util.List;

/** The first step of signing up: what was typed, what was wrong with it, and the presets to choose from. */
public record SignupPage(String company, SlugCheck slugCheck, String name, String email, String locale, String preset, boolean consent,
        List<Preset> presets, Faults faults) {

    /** An industry preset and what it brings. */
    public record Preset(String key, String name, String description, String icon, int fields, List<String> sections,
            List<Chip> stages, List<String> templates, List<String> tags, boolean selected) {
    }

    /** Messages by field; empty lists where nothing is wrong. {@code general} holds what belongs to no field. */
    public record Faults(List<String> company, List<String> slug, List<String> name, List<String> email,
            List<String> password, List<String> preset, List<String> consent, List<String> general) {
        public static final Faults NONE = new Faults(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public boolean any() {
            return !(company.isEmpty() && slug.isEmpty() && name.isEmpty() && email.isEmpty() && password.isEmpty()
                    && preset.isEmpty() && consent.isEmpty() && general.isEmpty());
        }
    }
}
