package io.kedang.web.journal;

import io.kedang.kernel.Lang;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What entries are about, as the company calls it: its templates and their fields. What no template in force knows stays as it is written. */
final class EntryWords {

    private final Map<String, Template> templates;
    private final Reader reader;

    EntryWords(List<Template> templates, Reader reader) {
        this.templates = templates.stream().collect(Collectors.toMap(Template::key, Function.identity()));
        this.reader = reader;
    }

    /** @param target e.g. {@code record:customer}; one without a colon says no more than its action, and is left out */
    String target(String target) {
        return target == null || target.indexOf(':') < 0 && !target.contains("/") ? "" : template(target).map(template -> reader.read(template.name())).orElse(target);
    }

    String fields(String target, List<String> keys) {
        var template = template(target);
        return keys.stream().map(key -> template.flatMap(known -> known.field(key)).map(Field::label).map(reader::read).orElse(key)).collect(Collectors.joining(reader.lang() == Lang.ZH ? "、" : ", "));
    }

    private Optional<Template> template(String target) {
        return target == null ? Optional.empty() : Optional.ofNullable(templates.get(target.replaceFirst("^(?:record|template):", "")));
    }
}
