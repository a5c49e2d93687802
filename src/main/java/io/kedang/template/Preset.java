package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Label;
import java.util.List;
import java.util.Map;

/**
 * What a company of an industry begins with.
 *
 * @param templates the documents, in order
 * @param tags by axis: industry, behaviour, value
 * @param roles of the trade; the first two are {@code admin} and {@code staff}
 */
public record Preset(String key, Label name, Label description, String icon, List<Template> templates, Map<String, List<Tag>> tags, List<Role> roles) {

    /** A tag of the preset. */
    public record Tag(String key, Label label) {
    }

    /**
     * Who works with the archive.
     *
     * @param description what the role does, or null
     * @param document what it allows, see {@link io.kedang.access.RoleDocuments}; null for what staff may
     */
    public record Role(String key, Label name, Label description, JsonNode document) {
    }

    /** How long records should be kept, and the rule that this comes from. @param template its key */
    public record Retention(String template, int months, Label rule) {
    }

    /** The documents to publish. */
    public List<JsonNode> documents() {
        return templates.stream().map(Template::document).toList();
    }

    /** What the templates suggest for keeping their records; those that say nothing are not there. */
    public List<Retention> retention() {
        return templates.stream().filter(template -> template.document().at("/kedang/retention").isObject()).map(Preset::retention).toList();
    }

    private static Retention retention(Template template) {
        var suggestion = template.document().at("/kedang/retention");
        return new Retention(template.key(), suggestion.path("months").asInt(),
                new Label(suggestion.at("/rule/zh").asText(), suggestion.at("/rule/en").asText()));
    }
}
