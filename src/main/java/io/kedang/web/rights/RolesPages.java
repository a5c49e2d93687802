package io.kedang.web.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.access.Actor;
import io.kedang.access.Grants;
import io.kedang.access.Reach;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.access.RoleDocuments;
import io.kedang.access.RoleDraft;
import io.kedang.access.RoleGrants;
import io.kedang.access.TenantRole;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.RoleEditor;
import io.kedang.web.view.RolesPage;
import java.util.List;
import java.util.UUID;

/** The pages of roles, made of what is known of them. */
final class RolesPages {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Actor actor;
    private final List<TenantRole> roles;
    private final Reader reader;
    private final RightsMessages texts;
    private final RoleEditors editors;
    private final RoleSentences sentences;

    RolesPages(Actor actor, List<TenantRole> roles, List<Template> templates, Reader reader) {
        this.actor = actor;
        this.roles = roles;
        this.reader = reader;
        this.texts = RightsTexts.in(reader.lang());
        this.editors = new RoleEditors(templates, reader, texts);
        this.sentences = new RoleSentences(templates, reader, texts);
    }

    /** What a new role begins with: reading everything, restricted values masked. */
    static JsonNode beginning() {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("rights");
        document.putArray("grants").addObject().put("template", RoleGrants.EVERY).putArray("actions").add("read");
        return document;
    }

    RolesPage list() {
        return new RolesPage(roles.stream().map(role -> new RolesPage.Line(role.key(), reader.read(role.name()), reader.read(role.description()), members(role.members()),
                words(role), role.builtIn(), changeable(role))).toList(), actor.may(Right.MANAGE_ROLES));
    }

    private List<String> words(TenantRole role) {
        return role.key().equals(Role.ADMIN.key()) ? List.of(texts.everything()) : sentences.of(role.grants());
    }

    private boolean changeable(TenantRole role) {
        return !role.key().equals(Role.ADMIN.key()) && role.grantable() && actor.may(Right.MANAGE_ROLES);
    }

    private String members(long number) {
        return number == 0 ? texts.membersNone() : number == 1 ? texts.membersOne() : texts.membersMany(number);
    }

    /** @param role as it is; null for a new one @param draft as somebody would have it */
    RoleEditor editor(TenantRole role, RoleDraft draft, long revision, List<String> faults) {
        var wanted = RoleDocuments.read(role == null ? "" : role.key(), draft.document());
        var names = new RoleEditor.Names(draft.name().zh(), draft.name().en(), draft.description().zh(), draft.description().en(), draft.key());
        return new RoleEditor(role == null ? "" : role.key(), Long.toString(revision), role == null ? texts.newRole() : reader.read(role.name()), role != null && !changeable(role), names,
                editors.rights(wanted), editors.lines(wanted), editors.addable(), summary(role, draft), faults, deletion(role));
    }

    RoleEditor.Summary summary(TenantRole role, RoleDraft draft) {
        var after = RoleDocuments.read(role == null ? "" : role.key(), draft.document());
        var now = role != null && role.key().equals(Role.ADMIN.key()) ? List.of(texts.everything()) : sentences.of(after);
        var before = role == null ? now : words(role);
        return new RoleEditor.Summary(now, now.stream().filter(sentence -> !before.contains(sentence)).toList(), before.stream().filter(sentence -> !now.contains(sentence)).toList(),
                role == null ? "" : members(role.members()), widens(role, after) ? Integer.toHexString(draft.document().hashCode()) : "");
    }

    /** Whether somebody would get more than they have. */
    private static boolean widens(TenantRole role, RoleGrants after) {
        return role != null && role.members() > 0 && !Grants.of(List.of(role.grants()), Reach.alone(NOBODY)).covers(after);
    }

    private RoleEditor.Deletion deletion(TenantRole role) {
        if (role == null || role.builtIn() || !changeable(role)) {
            return null;
        }
        var others = roles.stream().filter(other -> !other.key().equals(role.key()) && other.grantable())
                .map(other -> new Option(other.key(), reader.read(other.name()), "", other.key().equals(Role.STAFF.key()))).toList();
        return new RoleEditor.Deletion(role.members() == 0 ? "" : members(role.members()), others);
    }

    RoleDraft asItIs(TenantRole role) {
        return new RoleDraft(role.key(), role.name(), role.description(), role.document());
    }
}
