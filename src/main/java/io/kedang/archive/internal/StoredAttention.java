package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.archive.Attention;
import io.kedang.archive.internal.versions.UpgradePath;
import io.kedang.archive.internal.versions.UpgradePaths;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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
        var view = gate.view(actor, path.target().template());
        return found(path.target(), upgraded.data(), lang).stream().map(violation -> told(violation, view, lang)).distinct().toList();
    }

    private static List<Violation> found(CompiledTemplate compiled, ObjectNode data, Lang lang) {
        var logic = compiled.logic();
        var hidden = logic.hidden(data);
        var all = new ArrayList<>(compiled.check(data, lang).stream().filter(violation -> !hidden.contains(key(violation))).toList());
        logic.required(data).stream().filter(key -> !data.has(key) && all.stream().noneMatch(violation -> key(violation).equals(key)))
                .forEach(key -> all.add(new Violation("/" + key, "required", Texts.get(lang, "required", label(compiled, key, lang)))));
        logic.broken(data).forEach(rule -> all.add(new Violation(rule.field() == null ? "" : "/" + rule.field(), "rule", rule.message().in(lang))));
        return all;
    }

    private static String label(CompiledTemplate compiled, String key, Lang lang) {
        return compiled.template().field(key).map(field -> field.label().in(lang)).orElse(key);
    }

    /** What is wrong with a value tells something about it. */
    private static Violation told(Violation violation, FieldView view, Lang lang) {
        var key = key(violation);
        return key.isEmpty() || view.clear(key) ? violation : new Violation("/" + key, "attention", Texts.get(lang, "attention"));
    }

    private static String key(Violation violation) {
        return violation.pointer().isEmpty() ? "" : violation.pointer().split("/", 3)[1];
    }
}
