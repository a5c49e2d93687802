package io.kedang.platform.internal;

import io.kedang.access.Role;
import io.kedang.access.RoleDocuments;
import io.kedang.access.RoleDraft;
import io.kedang.access.Roles;
import io.kedang.kernel.Label;
import io.kedang.kernel.Problem;
import io.kedang.template.Preset;
import io.kedang.template.Presets;
import io.kedang.template.TemplateError;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives a new company what its industry begins with; what it has already is left alone. */
@ApplicationScoped
class PresetLoader {

    private static final String TAG = "INSERT INTO tag (axis, key, label_zh, label_en) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";

    private final Presets presets;
    private final Templates templates;
    private final TenantSessions sessions;
    private final Roles roles;

    PresetLoader(Presets presets, Templates templates, TenantSessions sessions, Roles roles) {
        this.presets = presets;
        this.templates = templates;
        this.sessions = sessions;
        this.roles = roles;
    }

    Uni<Void> load(Tenant tenant) {
        var preset = presets.find(tenant.preset()).orElseThrow(() -> Problem.of(TemplateError.PRESET_UNKNOWN));
        return sessions.writeTogether(tenant, tags(preset)).chain(() -> templates.published(tenant))
                .map(have -> have.stream().map(io.kedang.template.Template::key).toList())
                .chain(have -> publish(tenant, preset, have))
                .chain(() -> roles.begin(tenant, preset.roles().stream().map(PresetLoader::role).toList()));
    }

    /** A role of a trade that says nothing of its own may what staff may. */
    private static RoleDraft role(Preset.Role role) {
        var builtIn = Role.ofKey(role.key()).isPresent();
        var document = builtIn || role.document() != null ? role.document() : RoleDocuments.ofStaff();
        return new RoleDraft(role.key(), role.name(), role.description() == null ? new Label("", "") : role.description(), document);
    }

    private static List<Statement> tags(Preset preset) {
        return preset.tags().entrySet().stream().flatMap(axis -> axis.getValue().stream()
                .map(tag -> Statement.of(TAG, axis.getKey(), tag.key(), tag.label().zh(), tag.label().en()))).toList();
    }

    private Uni<Void> publish(Tenant tenant, Preset preset, List<String> have) {
        return Multi.createFrom().iterable(preset.templates())
                .filter(template -> !have.contains(template.key()))
                .onItem().transformToUniAndConcatenate(template -> templates.publish(tenant, template.document(), null))
                .collect().asList().replaceWithVoid();
    }
}
