package io.kedang.access;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whether what somebody holds is at least what a role gives: nobody gives more than they hold. In doubt it is not. */
final class Coverage {

    private final Grants held;
    private final Reach taker;

    /** @param taker whose the role is: the same records are not everybody's own */
    Coverage(Grants held, Reach taker) {
        this.held = held;
        this.taker = taker;
    }

    boolean of(RoleGrants role) {
        if (held.unlimited()) {
            return true;
        }
        return !role.key().equals(Role.ADMIN.key()) && held.rights().containsAll(role.rights()) && templates(role).stream().allMatch(template -> of(role, template));
    }

    /** The templates that the role names, and those that only the holder's roles name: there the role's word for every template has to be covered. */
    private Set<String> templates(RoleGrants role) {
        var templates = new HashSet<>(role.grants().keySet());
        if (templates.contains(RoleGrants.EVERY)) {
            held.roles().forEach(own -> templates.addAll(own.grants().keySet()));
        }
        return templates;
    }

    /** Whether it speaks of nothing but templates whose members the holder manages. */
    boolean manages(RoleGrants role) {
        return role.rights().isEmpty() && !role.grants().isEmpty() && templates(role).stream().allMatch(template -> held.allows(template, TemplateAction.MANAGE_MEMBERS));
    }

    private boolean of(RoleGrants role, String template) {
        return role.on(template).stream().allMatch(grant -> grant.actions().stream().allMatch(action -> of(grant, action, template)));
    }

    private boolean of(Grant grant, TemplateAction action, String template) {
        return switch (action) {
            case DESIGN -> held.may(Right.DESIGN, template);
            case MANAGE_MEMBERS -> held.may(Right.MANAGE_ROLES) || held.allows(template, action);
            case SEE_AUDIT -> held.may(Right.SEE_AUDIT) || covered(grant, action, template);
            default -> covered(grant, action, template);
        };
    }

    private boolean covered(Grant grant, TemplateAction action, String template) {
        return held.on(template).grants().stream().anyMatch(mine -> mine.allows(action) && covers(mine, grant));
    }

    private boolean covers(Grant mine, Grant grant) {
        return mine.scope().covers(held.reach(), grant.scope(), taker) && mine.ceiling().compareTo(grant.ceiling()) >= 0
                && List.of(Sensitivity.values()).stream().allMatch(level -> covers(mine.right(level), grant.right(level)))
                && fields(mine, grant).stream().allMatch(field -> coversField(mine, grant, field));
    }

    private static Set<String> fields(Grant mine, Grant grant) {
        var fields = new HashSet<>(mine.fields().keySet());
        fields.addAll(grant.fields().keySet());
        return fields;
    }

    /** A field that only one of the two names may be of any sensitivity. */
    private static boolean coversField(Grant mine, Grant grant, String field) {
        var own = mine.fields().get(field);
        var given = grant.fields().get(field);
        return own != null && given != null ? covers(own, given)
                : List.of(Sensitivity.values()).stream().allMatch(level -> covers(own == null ? mine.right(level) : own, given == null ? grant.right(level) : given));
    }

    /** Two masks together may show more than one. */
    private static boolean covers(FieldRight mine, FieldRight given) {
        return mine.access().covers(given.access())
                && (mine.access().seen() != Decision.MASKED || given.access().seen() != Decision.MASKED || Objects.equals(mine.mask(), given.mask()));
    }
}
