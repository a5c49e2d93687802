package io.kedang.web.view;

import java.util.List;

/** The first step of signing up: what was typed, what was wrong with it, and the presets to choose from. */
public record SignupPage(String company, SlugCheck slugCheck, String name, String email, String locale, String preset, boolean consent,
        List<Preset> presets, Faults faults) {

    /** An industry preset and what it brings. @param fields of all its templates together */
    public record Preset(String key, String name, String description, String icon, int fields, List<Template> templates, List<Tags> tags, List<Role> roles,
            boolean selected) {
    }

    /** One archive of a preset. @param samples labels of its most telling fields @param more how many further fields there are @param kept how long its records should be kept, or empty */
    public record Template(String name, String icon, String description, int fields, List<String> sections, List<Chip> stages, List<String> samples, int more, String kept) {
    }

    /** The tags of one axis. */
    public record Tags(String axis, List<String> labels) {
    }

    /** Who works with the archive, and what they do. */
    public record Role(String name, String description) {
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
