package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.archive.ConversionPreview.Sample;
import io.kedang.archive.ConversionPreview;
import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.versions.RecordStream.Looked;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Tries a conversion on every record and changes none. */
@ApplicationScoped
class ConversionPreviews {

    private static final int SAMPLES = 10;
    private static final int FAILURES = 100;

    private final RecordStream stream;
    private final VersionsConfig config;
    private final SeenValues values;

    ConversionPreviews(RecordStream stream, VersionsConfig config, SeenValues values) {
        this.stream = stream;
        this.config = config;
        this.values = values;
    }

    /** What was seen so far; looked at by one thread at a time. */
    private static final class Seen {
        private long converted;
        private long failed;
        private final List<Sample> samples = new ArrayList<>();
        private final List<Sample> failures = new ArrayList<>();

        void add(Looked record, JsonNode from, JsonNode to) {
            if (to != null) {
                converted++;
                add(samples, SAMPLES, new Sample(record.id(), record.title(), from, to, null));
            } else {
                failed++;
                add(failures, FAILURES, new Sample(record.id(), record.title(), from, null, "not_converted"));
            }
        }

        private static void add(List<Sample> list, int most, Sample sample) {
            if (list.size() < most) {
                list.add(sample);
            }
        }
    }

    /** Who does not see the values is told nothing: a conversion can be made so that the number of those that convert tells them. */
    Uni<ConversionPreview> of(Actor actor, Template before, Field from, CompiledTemplate after, Field to, JsonNode options) {
        return values.all(actor, before, from.key()) ? tried(actor, before, from, after, to, options) : Uni.createFrom().item(ConversionPreview.untold());
    }

    private Uni<ConversionPreview> tried(Actor actor, Template before, Field from, CompiledTemplate after, Field to, JsonNode options) {
        var conversion = Conversion.of(from, after, to, options, actor.tenant().lang());
        var seen = new Seen();
        return stream.each(actor.tenant(), after.template().key(), from.key(), config.counting(), record -> look(conversion, record, from.key(), seen))
                .map(complete -> new ConversionPreview(seen.converted, seen.failed, complete, List.copyOf(seen.samples), List.copyOf(seen.failures)))
                .map(preview -> values.titled(actor, before, from.key()) ? preview : preview.withoutValues());
    }

    private static void look(Conversion conversion, Looked record, String field, Seen seen) {
        var value = record.data().path(field);
        seen.add(record, value, conversion.convert(value).orElse(null));
    }
}
