package io.kedang.web.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.view.TemplatesPage.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What a new template can begin as: nothing, or a template of an industry's preset. */
@ApplicationScoped
class TemplateStarts {

    private final Presets presets;

    TemplateStarts(Presets presets) {
        this.presets = presets;
    }

    /** A template with the preset that it is of. */
    private record Offer(Preset preset, Template template) {
        String id() {
            return preset.key() + "/" + template.key();
        }
    }

    private List<Offer> offers() {
        return presets.all().stream().flatMap(preset -> preset.templates().stream().map(template -> new Offer(preset, template))).toList();
    }

    List<Source> all(Reader reader) {
        return offers().stream().map(offer -> new Source(offer.id(), reader.read(offer.preset().name()), reader.read(offer.template().name()))).toList();
    }

    /** @param from id of a source; anything else begins with nothing */
    JsonNode document(String from, String key, String name) {
        return find(from).map(template -> renamed(template, key, name)).orElseGet(() -> BlankTemplate.of(key, name));
    }

    private Optional<Template> find(String from) {
        return offers().stream().filter(offer -> offer.id().equals(from)).map(Offer::template).findFirst();
    }

    private static ObjectNode renamed(Template template, String key, String name) {
        var copy = (ObjectNode) template.document().deepCopy();
        copy.put("$id", "urn:kedang:template:" + key);
        var ours = (ObjectNode) copy.path("kedang");
        ours.put("key", key);
        ours.putObject("name").put("zh", name).put("en", name);
        return copy;
    }
}
