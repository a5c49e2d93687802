package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.archive.Attention;
import io.kedang.archive.internal.versions.UpgradePath;
import io.kedang.archive.internal.versions.UpgradePaths;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Checks the record as it is stored, brought to the version in force, without changing it. */
@ApplicationScoped
class StoredAttention implements Attention {

    private final RecordReads reads;
    private final Templates templates;
    private final UpgradePaths paths;
    private final RecordGate gate;

    StoredAttention(RecordReads reads, Templates templates, UpgradePaths paths, RecordGate gate) {
        this.reads = reads;
        this.templates = templates;
        this.paths = paths;
        this.gate = gate;
    }

    @Override
    public Uni<List<Violation>> of(Actor actor, UUID id) {
        return reads.stored(actor, id).chain(record -> templates.published(actor.tenant(), record.template())
                .chain(compiled -> paths.to(actor.tenant(), compiled, record.version()).map(path -> of(actor, path, record))));
    }

    private List<Violation> of(Actor actor, UpgradePath path, StoredRecord record) {
        var upgraded = path.run(record.version(), record.dataNode(), record.hiddenNode());
        var lang = actor.request().lang();
        RecordGate.mustSee(actor, path.target().template(), StoredFacts.of(record));
        var view = gate.view(actor, path.target().template(), StoredFacts.of(record));
        return Examination.of(path.target(), upgraded.data(), upgraded.data(), lang).violations().stream().map(violation -> told(violation, view, lang)).distinct().toList();
    }

    /** What is wrong with a value tells something about it. */
    private static Violation told(Violation violation, FieldView view, Lang lang) {
        var key = key(violation);
        return key.isEmpty() || view.clear(key) ? violation : new Violation("/" + key, "attention", Texts.get(lang, "attention"));
    }

    private static String key(Violation violation) {
        return Examination.key(violation.pointer());
    }
}
