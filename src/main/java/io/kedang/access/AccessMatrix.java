package io.kedang.access;

import io.kedang.kernel.Label;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each role may do with each template, widest grant first: for people to look at. What holds for a record is decided by all grants together. */
public record AccessMatrix(List<Template> templates, List<Column> roles) {

    /** Something that roles speak of. */
    public record Template(String key, Label name, List<Field> fields) {
    }

    /** A field of it. */
    public record Field(String key, Label label, String sensitivity) {
    }

    /** A role. @param cells by template */
    public record Column(String key, Label name, List<String> rights, long members, boolean grantable, Map<String, Cell> cells) {
    }

    /** @param actions by action, the scopes in which it is allowed: all, own, team, field @param fields by field, the most that any grant allows */
    public record Cell(Map<String, List<String>> actions, Map<String, String> fields) {
    }

    public static AccessMatrix of(List<? extends Guarded> templates, List<TenantRole> roles) {
        return new AccessMatrix(templates.stream().map(AccessMatrix::template).toList(), roles.stream().map(role -> column(role, templates)).toList());
    }

    private static Template template(Guarded template) {
        return new Template(template.key(), template.name(), template.fields().stream().map(field -> new Field(field.key(), field.label(), field.sensitivity().key())).toList());
    }

    private static Column column(TenantRole role, List<? extends Guarded> templates) {
        var grants = role.grants();
        return new Column(role.key(), role.name(), grants.rights().stream().map(Right::key).sorted().toList(), role.members(), role.grantable(),
                templates.stream().collect(Collectors.toMap(Guarded::key, template -> cell(grants.on(template.key()), template), (one, other) -> one, LinkedHashMap::new)));
    }

    private static Cell cell(List<Grant> grants, Guarded template) {
        var actions = new LinkedHashMap<String, List<String>>();
        for (var action : TemplateAction.values()) {
            var scopes = grants.stream().filter(grant -> grant.allows(action)).map(grant -> action.scoped() ? grant.scope().key() : Scope.ALL.key()).collect(Collectors.toCollection(TreeSet::new));
            if (!scopes.isEmpty()) {
                actions.put(action.key(), List.copyOf(scopes));
            }
        }
        var fields = new LinkedHashMap<String, String>();
        template.fields().forEach(field -> grants.stream().map(grant -> FieldDecisions.seen(grant, field, template).access()).max(Comparator.naturalOrder())
                .ifPresent(access -> fields.put(field.key(), access.key())));
        return new Cell(actions, fields);
    }
}
