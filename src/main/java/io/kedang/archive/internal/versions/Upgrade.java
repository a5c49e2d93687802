package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.versions.Remedy.Kind;
import io.kedang.kernel.Lang;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import java.util.ArrayList;
import java.util.List;

/** Brings one record's data through the versions that it has missed. Pure: the same data gives the same, however often. */
final class Upgrade {

    private final ObjectNode data;
    private final ObjectNode hidden;
    private final Lang lang;
    private final List<String> unconverted = new ArrayList<>();

    private Upgrade(ObjectNode data, ObjectNode hidden, Lang lang) {
        this.data = data.deepCopy();
        this.hidden = hidden == null ? JsonNodeFactory.instance.objectNode() : hidden.deepCopy();
        this.lang = lang;
    }

    /** @param steps in order, none before the record's version @param lang in which labels become values */
    static Upgraded run(List<Step> steps, ObjectNode data, ObjectNode hidden, Lang lang) {
        var upgrade = new Upgrade(data, hidden, lang);
        steps.forEach(upgrade::take);
        if (!steps.isEmpty()) {
            upgrade.compute(steps.get(steps.size() - 1).to());
        }
        return new Upgraded(upgrade.data, upgrade.hidden.isEmpty() ? null : upgrade.hidden, List.copyOf(upgrade.unconverted));
    }

    private void take(Step step) {
        step.from().fields().forEach(field -> step.to().template().field(field.key()).ifPresentOrElse(now -> goOn(step, field, now), () -> hide(field.key(), step.version())));
        step.to().template().fields().forEach(field -> fill(step, field));
    }

    private void goOn(Step step, Field before, Field now) {
        if (before.type() != now.type()) {
            change(step, before, now);
        } else if (now.type() == FieldType.CHOICE && step.remedy(now.key()).is(Kind.DEFAULT) && data.has(now.key()) && now.option(data.path(now.key()).asText()).isEmpty()) {
            data.set(now.key(), step.remedy(now.key()).value());
        }
    }

    private void change(Step step, Field before, Field now) {
        var value = data.get(now.key());
        if (value == null) {
            return;
        }
        if (now.type().computed()) {
            hide(now.key(), step.version());
        } else if (step.remedy(now.key()).is(Kind.CONVERT)) {
            Conversion.of(before, step.to(), now, step.remedy(now.key()).options(), lang).convert(value)
                    .ifPresentOrElse(converted -> data.set(now.key(), converted), () -> failed(now.key(), step.version()));
        }
    }

    private void failed(String key, int version) {
        hide(key, version);
        unconverted.add(key);
    }

    private void hide(String key, int version) {
        var value = data.remove(key);
        if (value != null) {
            hidden.putObject(key).put("version", version).set("value", value);
        }
    }

    private void fill(Step step, Field field) {
        var remedy = step.remedy(field.key());
        if (remedy.is(Kind.RESTORE) && hidden.has(field.key()) && !data.has(field.key())) {
            data.set(field.key(), hidden.remove(field.key()).path("value"));
        } else if (remedy.is(Kind.DEFAULT) && !data.has(field.key())) {
            data.set(field.key(), remedy.value());
        }
    }

    private void compute(CompiledTemplate compiled) {
        var values = compiled.logic().formulas(data);
        compiled.template().fields().stream().filter(field -> field.type() == FieldType.FORMULA).forEach(field -> {
            var value = values.get(field.key());
            if (value == null) {
                data.remove(field.key());
            } else {
                data.set(field.key(), value);
            }
        });
    }
}
