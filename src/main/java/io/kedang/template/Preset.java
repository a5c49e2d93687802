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
 */
public record Preset(String key, Label name, Label description, String icon, List<Template> templates, Map<String, List<Tag>> tags) {

    /** A tag of the preset. */
    public record Tag(String key, Label label) {
    }

    /** The documents to publish. */
    public List<JsonNode> documents() {
        return templates.stream().map(Template::document).toList();
    }
}
