package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;

/** From one version of a template to the next. @param remedies by field, as they were chosen when the next was published */
public record Step(Template from, CompiledTemplate to, JsonNode remedies) {

    public int version() {
        return to.template().version();
    }

    public Remedy remedy(String field) {
        return Remedy.of(remedies.path(field));
    }
}
