package io.kedang.access;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The templates of a company, for saying what roles mean; implemented by those above. */
public interface GuardedTemplates {

    /** The versions in force, those of retired templates too. */
    Uni<List<Guarded>> of(Tenant tenant);
}
