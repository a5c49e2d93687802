package io.kedang.exchange.internal;

import io.kedang.archive.RecordView;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns that every table of records begins with, whatever its template. */
final class EnvelopeColumns {

    private static final List<String> KEYS = List.of("id", Headers.STAGE, "created_at", "updated_at");

    private EnvelopeColumns() {
    }

    static List<String> headers(Lang lang) {
        return KEYS.stream().map(key -> Texts.get(lang, "cell." + key)).toList();
    }

    static List<String> texts(Template template, RecordView record, Lang lang) {
        var stage = record.stage() == null ? "" : template.stage(record.stage()).map(known -> known.label().in(lang)).orElse(record.stage());
        return List.of(record.id().toString(), stage, record.createdAt().toString(), record.updatedAt().toString());
    }

    /** @return the key of a stage by its key or label; the text itself when no stage is called so */
    static String stage(Template template, String text) {
        return template.stage(text).or(() -> template.stages().stream().filter(stage -> stage.label().zh().equalsIgnoreCase(text) || stage.label().en().equalsIgnoreCase(text)).findFirst())
                .map(io.kedang.template.Stage::key).orElse(text);
    }

    /** Keys by all that they are called. */
    static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var key : KEYS) {
            names.put(Headers.plain(key), key);
            for (var lang : Lang.values()) {
                names.put(Headers.plain(Texts.get(lang, "cell." + key)), key);
            }
        }
        return names;
    }
}
