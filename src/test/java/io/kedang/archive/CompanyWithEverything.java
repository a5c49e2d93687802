package io.kedang.archive;

import io.kedang.template.Templates;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Company;
import io.kedang.testing.TenantTables;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.inject.spi.CDI;

/** A company whose templates hold {@link Everything}. */
final class CompanyWithEverything {

    static final String RECORDS = "/api/v1/templates/" + Everything.KEY + "/records";

    private CompanyWithEverything() {
    }

    static Company signUp() {
        var company = Company.signUp("foreign-trade");
        var templates = CDI.current().select(Templates.class).get();
        var tenant = tenant(company);
        await(() -> templates.publish(tenant, Everything.document(), null));
        return company;
    }

    static Tenant tenant(Company company) {
        var tenants = CDI.current().select(TenantRegistry.class).get();
        return await(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
    }

    private static <T> T await(java.util.function.Supplier<io.smallrye.mutiny.Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
