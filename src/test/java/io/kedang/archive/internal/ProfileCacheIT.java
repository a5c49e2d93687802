package io.kedang.archive.internal;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSessions;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader overtaken by a change, step by step, over the real database and API. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ProfileCacheIT {

    private static Tenant tenant;
    private static Api api;

    @Inject
    ProfileCache cache;
    @Inject
    TenantSessions sessions;
    @Inject
    TenantRegistry tenants;

    @BeforeEach
    void shareOneCompany() throws Throwable {
        if (api == null) {
            var company = Company.signUp("foreign-trade");
            tenant = VertxContextSupport.subscribeAndAwait(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
            api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        }
    }

    private StoredRecord read(UUID id) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.readOne(tenant, Statement.of(RecordStatements.FIND, id)).map(rows -> StoredRecord.of(rows.iterator().next())));
    }

    private static UUID created(String name) {
        return UUID.fromString(api.post(RECORDS, body(name)).json().getString("id"));
    }

    private static void change(UUID id, String value) {
        assertThat(api.send("PATCH", RECORD + id, "{\"data\":{\"short_name\":\"" + value + "\"}}").status()).isEqualTo(200);
    }

    @Test
    void shouldNotBeFilledWithWhatWasReadBeforeTheCommit() throws Throwable {
        // given
        var id = created("Overtaken");
        var early = read(id);

        // when
        change(id, "new");
        cache.fill(tenant, early).toCompletableFuture().join();

        // then
        assertThat(cache.get(tenant, id)).isEmpty();
        assertThat(api.get(RECORD + id).json().getString("data.short_name")).isEqualTo("new");
        cache.fill(tenant, early).toCompletableFuture().join();
        assertThat(api.get(RECORD + id).json().getString("data.short_name")).isEqualTo("new");
    }

    @Test
    void shouldHoldWhatIsReadUntilItIsChanged() {
        // given
        var id = created("Held");

        // when
        api.get(RECORD + id);

        // then
        assertThat(cache.get(tenant, id)).hasValueSatisfying(profile -> assertThat(profile.revision()).isEqualTo(1));
        change(id, "other");
        assertThat(cache.get(tenant, id)).isEmpty();
        api.get(RECORD + id);
        assertThat(cache.get(tenant, id)).hasValueSatisfying(profile -> assertThat(profile.revision()).isEqualTo(2));
    }

    @Test
    void shouldNotServeFromMemoryWhatLiesInTheBin() {
        // given
        var id = created("Binned");
        api.get(RECORD + id);

        // when
        api.send("DELETE", RECORD + id, (String) null);

        // then
        assertThat(api.get(RECORD + id).status()).isEqualTo(410);
        assertThat(api.get(RECORD + id).status()).isEqualTo(410);
        api.post(RECORD + id + "/restore", null);
        assertThat(api.get(RECORD + id).status()).isEqualTo(200);
    }
}
