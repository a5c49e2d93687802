package io.kedang.template.internal.sight;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Decision;
import io.kedang.access.Masks;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.ChangeClass;
import io.kedang.template.ChangeKind;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.TemplateChange;
import io.kedang.template.TemplateDiff;
import io.kedang.template.internal.logic.Derivation;
import io.kedang.template.internal.sight.Lineage.Past;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule for changing templates: nobody sees more of a value by a change of theirs than they saw of it before. What is compared is what the gate decides
 * on each field before and after; whatever follows from values tells of them, so who does not see them does not make up anything new that does.
 */
final class UnseenChanges {

    /** Narrow what may be put in, and are no matter of values on file: files are not looked into, and conditions are told by what they read. */
    private static final Set<ChangeKind> TELLING_NOTHING = EnumSet.of(ChangeKind.VISIBLE_WHEN, ChangeKind.ACCEPT, ChangeKind.MEGABYTES);

    private final Eyes eyes;
    private final Lineage lineage;
    private final JsonNode remedies;
    private final Lang lang;
    private final Map<Template, Set<String>> narrowed = new IdentityHashMap<>();
    private final Set<Violation> found = new LinkedHashSet<>();

    private UnseenChanges(Eyes eyes, Lineage lineage, JsonNode remedies, Lang lang) {
        this.eyes = eyes;
        this.lineage = lineage;
        this.remedies = remedies;
        this.lang = lang;
    }

    /** @param remedies by field, as they are kept with the version; may be null */
    static List<Violation> of(Eyes eyes, Lineage lineage, JsonNode remedies, Lang lang) {
        var changes = new UnseenChanges(eyes, lineage, remedies, lang);
        lineage.after().fields().forEach(now -> lineage.of(now.key()).forEach(was -> changes.value(was, now)));
        changes.title();
        changes.derived();
        changes.reach();
        return List.copyOf(changes.found);
    }

    private void value(Past was, Field now) {
        var codes = new ArrayList<String>();
        if (!eyes.clear(was.template(), now.key())) {
            codes.addAll(unprotected(was, now));
        }
        if (codes.isEmpty() && eyes.clearer(was.template(), was.field(), lineage.after(), now)) {
            codes.add("clearer");
        }
        codes.forEach(code -> add("/properties/" + now.key(), code, now.label(), seen(was)));
    }

    /** Of a value that is not seen: whoever else would see it, or what the author would learn by what becomes of it. */
    private List<String> unprotected(Past was, Field now) {
        var codes = new ArrayList<String>();
        add(codes, now.sensitivity().compareTo(was.field().sensitivity()) < 0, "sensitivity");
        add(codes, !now.mask().equals(was.field().mask()) && !Masks.hidesAll(now.mask()), "mask");
        add(codes, now.type() != was.field().type(), "type");
        add(codes, now.type() == was.field().type() && eyes.read(lineage.after()) && narrower(was, now), "narrower");
        return codes;
    }

    private static void add(List<String> codes, boolean found, String code) {
        if (found) {
            codes.add(code);
        }
    }

    /** Records that break a bound are marked, and a value that is there already is refused: both would answer to guesses. */
    private boolean narrower(Past was, Field now) {
        return narrowed.computeIfAbsent(was.template(), this::narrowed).contains(now.key());
    }

    private Set<String> narrowed(Template since) {
        return TemplateDiff.between(since, lineage.after()).stream().filter(change -> change.field() != null && change.changeClass() == ChangeClass.NARROWS)
                .filter(change -> !TELLING_NOTHING.contains(change.kind())).map(TemplateChange::field).collect(Collectors.toSet());
    }

    /** Until a record has followed it has the title of before. */
    private void title() {
        var after = lineage.after();
        var now = after.field(after.titleField()).orElseThrow();
        var before = lineage.before();
        if (before != null && !before.titleField().equals(now.key())) {
            var was = new Past(before, before.field(before.titleField()).orElseThrow());
            if (eyes.clearer(before, was.field(), after, now)) {
                add("/kedang/titleField", "title", was.field().label(), seen(was));
            }
        }
    }

    /** Formulas, conditions and rules. Even a masked result tells whether there is one, and a record that breaks a rule is marked. */
    private void derived() {
        if (eyes.read(lineage.after())) {
            var known = lineage.before() == null ? Set.<String>of() : Derivation.of(lineage.before()).stream().map(Derivation::meaning).collect(Collectors.toSet());
            Derivation.of(lineage.after()).stream().filter(derived -> !known.contains(derived.meaning())).forEach(this::derived);
        }
    }

    private void derived(Derivation derived) {
        derived.reads().stream().sorted().filter(this::unseen).map(key -> lineage.after().field(key).orElseThrow())
                .forEach(field -> add(derived.pointer(), "derived", field.label(), seen(field.key()), derived.label()));
    }

    private boolean unseen(String key) {
        return seen(key) != Decision.CLEAR;
    }

    /** Which records are seen is not to be changed by changing what it depends on. */
    private void reach() {
        eyes.readBy(lineage.after()).stream().sorted().flatMap(key -> lineage.after().field(key).stream()).filter(this::moved)
                .forEach(field -> add("/properties/" + field.key(), "reach", field.label(), Decision.CLEAR));
    }

    private boolean moved(Field now) {
        var was = lineage.of(now.key());
        var anew = lineage.before() != null && lineage.before().field(now.key()).isEmpty() && !was.isEmpty();
        return lineage.before() != null && remedies != null && remedies.has(now.key()) || anew
                || was.stream().map(Past::field).anyMatch(field -> field.type() != now.type() || now.sensitivity().compareTo(field.sensitivity()) < 0);
    }

    /** The least that is seen of a field's values, old or new. */
    private Decision seen(String key) {
        return lineage.of(key).stream().map(this::seen).reduce(eyes.of(lineage.after(), key), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private Decision seen(Past was) {
        return eyes.of(was.template(), was.field().key());
    }

    private void add(String pointer, String code, Label field, Decision seen, Label... more) {
        var sight = Texts.get(lang, "template.unseen.sees_" + seen.name().toLowerCase(Locale.ROOT));
        found.add(new Violation(pointer, "unseen_" + code, Texts.get(lang, "template.unseen." + code, field.in(lang), sight, more.length == 0 ? "" : more[0].in(lang))));
    }
}
