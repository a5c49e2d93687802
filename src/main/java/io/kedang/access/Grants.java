package io.kedang.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All that a member may do: the union of the roles, in one place that remembers what it was asked. Does not change; changed roles make another one. */
public final class Grants {

    private final List<RoleGrants> roles;
    private final Reach reach;
    private final Limit limit;
    private final Set<Right> rights;
    private final boolean unlimited;
    private final Map<String, TemplateAccess> known = new ConcurrentHashMap<>();

    /** @param templates keys, or null for all */
    private record Limit(Set<String> templates, Set<TemplateAction> actions, Set<Right> rights) {

        boolean takes(String template) {
            return templates == null || templates.contains(template);
        }

        static boolean takes(Limit limit, String template, TemplateAction action) {
            return limit == null || limit.takes(template) && limit.actions().contains(action);
        }
    }

    private Grants(List<RoleGrants> roles, Reach reach, Limit limit) {
        this.roles = List.copyOf(roles);
        this.reach = reach;
        this.limit = limit;
        this.rights = EnumSet.noneOf(Right.class);
        roles.forEach(role -> rights.addAll(role.rights()));
        this.unlimited = limit == null && roles.contains(RoleGrants.ADMIN);
        if (limit != null) {
            rights.retainAll(limit.rights());
        }
    }

    public static Grants of(List<RoleGrants> roles, Reach reach) {
        return new Grants(roles, reach, null);
    }

    /** Of a role that every company has, before it says anything else. */
    public static Grants ofBase(Role role, UUID member) {
        return of(List.of(role == Role.ADMIN ? RoleGrants.ADMIN : RoleGrants.STAFF), Reach.alone(member));
    }

    /** The same, narrowed: of an API key. @param templates null for all */
    public Grants limitedTo(Set<String> templates, Set<TemplateAction> actions, Set<Right> only) {
        return new Grants(roles, reach, new Limit(templates, actions, only));
    }

    /** Whether nothing is kept from the member. */
    public boolean unlimited() {
        return unlimited;
    }

    /** Whether this is at least what a role gives, so that it may be given away. */
    public boolean covers(RoleGrants role) {
        var coverage = new Coverage(this, reach);
        return coverage.of(role);
    }

    /** Whether nothing that the other member sees or does is kept from this one: their own records and those of their teams are not this one's. */
    public boolean cover(Grants other) {
        var coverage = new Coverage(this, other.reach);
        return other.roles.stream().allMatch(coverage::of);
    }

    /** Whether in the whole company. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** Whether in the whole company or for this template. @param template any text: nothing of it is remembered */
    public boolean may(Right right, String template) {
        return may(right) || right.onOne().filter(action -> allows(template, action)).isPresent();
    }

    /** Whether in the whole company or for some template. */
    public boolean maySomewhere(Right right) {
        return may(right) || right.onOne().filter(this::allowsSomewhere).isPresent();
    }

    boolean allows(String template, TemplateAction action) {
        return Limit.takes(limit, template, action) && roles.stream().flatMap(role -> role.on(template).stream()).anyMatch(grant -> grant.allows(action));
    }

    private boolean allowsSomewhere(TemplateAction action) {
        return roles.stream().anyMatch(role -> role.grants().entrySet().stream()
                .anyMatch(on -> Limit.takes(limit, on.getKey(), action) && on.getValue().stream().anyMatch(grant -> grant.allows(action))));
    }

    /** Whether roles may be given to members and taken from them: any, or those of some template. */
    public boolean mayAssignSome() {
        return may(Right.MANAGE_ROLES) || allowsSomewhere(TemplateAction.MANAGE_MEMBERS);
    }

    /** Whether this role may be given and taken; that it is covered, and that no {@link RoleRules} name it, is asked besides. */
    public boolean mayAssign(RoleGrants role) {
        return may(Right.MANAGE_ROLES) || new Coverage(this, reach).manages(role);
    }

    public Set<Right> rights() {
        return Set.copyOf(rights);
    }

    public List<RoleGrants> roles() {
        return roles;
    }

    /** For rules that are made for roles. */
    public Set<String> roleKeys() {
        return roles.stream().map(RoleGrants::key).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    public Reach reach() {
        return reach;
    }

    /** @param template key of one that there is: what was asked is remembered */
    public TemplateAccess on(String template) {
        var found = known.get(template);
        return found == null ? known.computeIfAbsent(template, this::make) : found;
    }

    private TemplateAccess make(String template) {
        var grants = limit != null && !limit.takes(template) ? List.<Grant>of()
                : roles.stream().flatMap(role -> role.on(template).stream()).map(this::narrowed).filter(grant -> !grant.actions().isEmpty()).toList();
        return new TemplateAccess(template, GrantList.of(grants), reach);
    }

    private Grant narrowed(Grant grant) {
        return limit == null ? grant : grant.only(limit.actions());
    }
}
