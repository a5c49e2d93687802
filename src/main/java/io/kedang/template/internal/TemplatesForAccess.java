package io.kedang.template.internal;

import io.kedang.access.Guarded;
import io.kedang.access.GuardedTemplates;
import io.kedang.template.Templates;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Templates as the gate knows them. */
@ApplicationScoped
class TemplatesForAccess implements GuardedTemplates {

    private final Templates templates;

    TemplatesForAccess(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Uni<List<Guarded>> of(Tenant tenant) {
        return templates.inForce(tenant).map(List::copyOf);
    }
}
