package io.kedang.web.rights;

import io.kedang.access.FieldAccess;
import io.kedang.access.FieldRight;
import io.kedang.access.Grant;
import io.kedang.access.GuardedField.Choosing;
import io.kedang.access.TemplateAction;
import io.kedang.access.Right;
import io.kedang.access.RoleGrants;
import io.kedang.access.Scope;
import io.kedang.access.Sensitivity;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Values;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.RoleEditor;
import io.kedang.web.view.RoleEditor.FieldLine;
import io.kedang.web.view.RoleEditor.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The matrix of a role: what a document allows, as inputs. */
final class RoleEditors {

    private static final List<String> MASKS = List.of("all", "phone", "email", "domain", "name", "initials", "idnumber", "tail4");

    private final List<Template> templates;
    private final Reader reader;
    private final RightsWords words;

    RoleEditors(List<Template> templates, Reader reader, RightsMessages texts) {
        this.templates = templates;
        this.reader = reader;
        this.words = new RightsWords(reader, texts);
    }

    List<Option> rights(RoleGrants role) {
        return Arrays.stream(Right.values()).map(right -> new Option(right.key(), words.right(right), "", role.rights().contains(right))).toList();
    }

    /** Templates by name first, what holds for all others last. */
    List<Line> lines(RoleGrants role) {
        var lines = new ArrayList<Line>();
        Stream.concat(templates.stream().map(Template::key), Stream.of(RoleGrants.EVERY)).forEach(key ->
                role.grants().getOrDefault(key, List.of()).forEach(grant -> lines.add(line(Integer.toString(lines.size()), key, grant))));
        return lines;
    }

    List<Option> addable() {
        return Stream.concat(templates.stream().map(template -> new Option(template.key(), reader.read(template.name()), "", false)),
                Stream.of(new Option(RoleGrants.EVERY, words.texts().everyTemplate(), "", false))).toList();
    }

    private Line line(String id, String key, Grant grant) {
        var template = templates.stream().filter(known -> known.key().equals(key)).findFirst();
        var name = "l." + id + ".";
        var shown = template.map(known -> known.fields().stream()).orElseGet(() -> everyField().filter(field -> grant.fields().containsKey(field.key())));
        var fields = shown.map(field -> field(name, field, grant.fields().get(field.key()), template.isPresent())).toList();
        return new Line(id, key, template.map(known -> reader.read(known.name())).orElse(words.texts().everyTemplate()), template.map(Template::icon).orElse("folder"), template.isEmpty(),
                actions(grant, false), actions(grant, true),
                scopes(template, grant.scope()), values(name, template, grant.scope()), ceilings(grant), levels(name, grant), fields,
                grant.fields().isEmpty() ? "" : words.texts().exceptions(grant.fields().size()));
    }

    private List<Option> actions(Grant grant, boolean governing) {
        return Arrays.stream(TemplateAction.values()).filter(action -> action.governs() == governing)
                .map(action -> new Option(action.key(), words.action(action), "", grant.allows(action))).toList();
    }

    private List<Option> scopes(Optional<Template> template, Scope scope) {
        var plain = Stream.of(option("all", words.scope(Scope.ALL, null), scope instanceof Scope.All), option("team", words.scope(Scope.TEAM, null), scope instanceof Scope.Team),
                option("own", words.scope(Scope.OWN, null), scope instanceof Scope.Own));
        var byField = choosing(template).map(field -> option("field:" + field.key(), words.texts().scopeBy(reader.read(field.label())), by(scope, field)));
        var known = scope instanceof Scope.OfField of ? choosing(template).anyMatch(field -> of.field().equals(field.key())) : true;
        return Stream.of(known ? Stream.<Option>empty() : Stream.of(option("", words.texts().scopeChoose(), true)), plain, byField).flatMap(each -> each).toList();
    }

    /** Of all templates, each key once: what a line for all templates can name. */
    private Stream<Field> everyField() {
        var keys = new HashSet<String>();
        return templates.stream().flatMap(known -> known.fields().stream()).filter(field -> keys.add(field.key()));
    }

    private Stream<Field> choosing(Optional<Template> template) {
        return template.map(known -> known.fields().stream()).orElseGet(this::everyField).filter(field -> field.choosing() != Choosing.NONE && !field.options().isEmpty());
    }

    private static boolean by(Scope scope, Field field) {
        return scope instanceof Scope.OfField of && of.field().equals(field.key());
    }

    private List<RoleEditor.Values> values(String name, Optional<Template> template, Scope scope) {
        return choosing(template).map(field -> new RoleEditor.Values(name + "value." + field.key(), "field:" + field.key(), reader.read(field.label()),
                field.options().stream().map(each -> new Option(each.value(), reader.read(each.label()), Values.hue(each), by(scope, field) && ((Scope.OfField) scope).values().contains(each.value()))).toList(),
                by(scope, field))).toList();
    }

    private List<Option> ceilings(Grant grant) {
        return Arrays.stream(Sensitivity.values()).map(level -> option(level.key(), words.texts().upTo(words.level(level)), grant.ceiling() == level)).toList();
    }

    private List<FieldLine> levels(String name, Grant grant) {
        return Arrays.stream(Sensitivity.values()).map(level -> inputs(name + "level." + level.key(), words.texts().levelFields(words.levelLabel(level)), "", List.of(), grant.right(level), "")).toList();
    }

    private FieldLine field(String name, Field field, FieldRight right, boolean ofOneTemplate) {
        return inputs(name + "field." + field.key(), reader.read(field.label()), words.levelLabel(field.sensitivity()), List.of(option("", words.texts().asLevel(), right == null)), right, ofOneTemplate ? field.key() : "");
    }

    private FieldLine inputs(String name, String label, String level, List<Option> first, FieldRight right, String key) {
        var access = right == null ? null : right.access();
        var options = Stream.concat(first.stream(), Stream.of(FieldAccess.WRITE, FieldAccess.READ, FieldAccess.ENTER, FieldAccess.MASKED, FieldAccess.HIDDEN)
                .map(each -> option(each.key(), words.access(each), each == access))).toList();
        var mask = right == null || right.mask() == null ? "" : right.mask();
        var own = !mask.isEmpty() && !MASKS.contains(mask);
        return new FieldLine(name + ".access", label, level, options, name + ".mask", masks(mask, own), name + ".pattern", own ? mask : "", key);
    }

    private List<Option> masks(String mask, boolean own) {
        return Stream.of(Stream.of(option("", words.texts().maskOfField(), mask.isEmpty())), MASKS.stream().map(kind -> option(kind, words.mask(kind), kind.equals(mask))),
                Stream.of(option(RoleForm.OWN_PATTERN, words.texts().maskOwn(), own))).flatMap(each -> each).toList();
    }

    private static Option option(String value, String label, boolean chosen) {
        return new Option(value, label, "", chosen);
    }
}
