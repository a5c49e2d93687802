package io.kedang.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Lang;
import io.kedang.tenancy.NewTenant;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantMigrations;
import io.kedang.tenancy.TenantMigrations.Standing;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantState;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Bringing many companies' schemas to a version that is yet to come. */
@QuarkusTest
@Order(1)
@WithTestResource(LocalStackResource.class)
class MigrationsIT {

    private static final String TODAY = new TenantMigrationFiles().latestVersion();
    private static final String NEXT = "1000";
    private static final int MANY = 12;
    private static final int FEW = 5;
    private static final int BOUND = 3;
    /** The registry remembers a company for ten seconds. */
    private static final Duration SOON = Duration.ofSeconds(15);
    /** The running service takes and leaves its work there, whatever the test does. */
    private static final String[] LEASES = {"tenant_work", "tenant_outbox", "identity_events"};

    @Inject
    TenantRegistry registry;
    @Inject
    TenantSchemas today;
    @Inject
    TenantMigrations todaysMigrations;
    @Inject
    @DataSource("owner")
    AgroalDataSource owner;
    @ConfigProperty(name = "quarkus.datasource.owner.password")
    String ownerPassword;
    private final List<Tenant> tenants = new ArrayList<>();
    private NextVersion next;

    @BeforeEach
    void startNode() {
        next = node();
    }

    private void makeCompanies(int number) {
        for (int n = 0; n < number; n++) {
            tenants.add(makeTenant(today));
        }
    }

    private NextVersion node() {
        return NextVersion.node(jdbcUrl(), ownerPassword, BOUND);
    }

    private String jdbcUrl() {
        return owner.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration().jdbcUrl();
    }

    private Tenant makeTenant(TenantSchemas schemas) {
        var id = Ids.next();
        var tenant = OnVertx.await(() -> registry.reserve(new NewTenant(id, "m" + id.toString().replace("-", ""), "Migrated", "training", Lang.EN))).orElseThrow();
        OnVertx.await(() -> schemas.create(tenant));
        return OnVertx.await(() -> registry.moveTo(id, TenantState.ACTIVE));
    }

    /** As if the next version had never been: the other tests' companies are in the same database. */
    @AfterEach
    void backToToday() {
        next.close();
        tenants.forEach(tenant -> OnVertx.await(() -> today.drop(tenant)));
        tenants.forEach(tenant -> TenantTables.execute("DELETE FROM control.tenant WHERE id = '" + tenant.id() + "'"));
        for (var schema : TenantTables.texts("SELECT schema_name FROM control.tenant WHERE state <> 'provisioning'")) {
            TenantTables.execute("DROP TABLE IF EXISTS " + schema + ".note", "ALTER TABLE " + schema + ".record DROP COLUMN IF EXISTS reviewed_at",
                    "DELETE FROM " + schema + ".schema_history WHERE version = '" + NEXT + "'");
        }
        TenantTables.execute("UPDATE control.tenant SET schema_version = '" + TODAY + "', quarantined = NULL WHERE schema_version IS NOT NULL");
    }

    private static List<Standing> await(Uni<List<Standing>> run) {
        return OnVertx.await(() -> run);
    }

    private static Map<String, Standing> bySlug(List<Standing> standings) {
        return standings.stream().collect(Collectors.toMap(Standing::slug, Function.identity()));
    }

    private long atNextVersion() {
        return TenantTables.count("SELECT count(*) FROM control.tenant WHERE schema_version = '" + NEXT + "' AND quarantined IS NULL AND slug LIKE 'm%' AND name = 'Migrated'");
    }

    @Test
    void shouldMigrateAllAndSetThePoisonedAside() {
        makeCompanies(MANY);
        // given
        var poisoned = Company.signUp("foreign-trade");
        var healthy = Company.signUp("foreign-trade");
        TenantTables.execute("CREATE TABLE " + TenantTables.schemaOf(poisoned) + ".note (not_what_was_expected int)");
        var poisonedApi = Api.as(poisoned.token(poisoned.adminEmail(), Company.PASSWORD));
        var healthyApi = Api.as(healthy.token(healthy.adminEmail(), Company.PASSWORD));

        // when
        var standings = bySlug(await(next.migrations().migrateAll()));

        // then
        assertThat(tenants).allSatisfy(tenant -> assertThat(standings.get(tenant.slug())).isEqualTo(new Standing(tenant.slug(), NEXT, 0, null)));
        assertThat(atNextVersion()).isEqualTo(tenants.size());
        assertThat(standings.get(poisoned.slug()).version()).isEqualTo(TODAY);
        assertThat(standings.get(poisoned.slug()).pending()).isEqualTo(1);
        assertThat(standings.get(poisoned.slug()).problem()).contains("note").contains("already exists");
        Eventually.equal(503, SOON, () -> poisonedApi.get(Customers.RECORDS).status());
        assertThat(poisonedApi.get(Customers.RECORDS).code()).isEqualTo("tenant_maintenance");
        assertThat(healthyApi.get(Customers.RECORDS).status()).isEqualTo(200);
        assertThat(healthyApi.post(Customers.RECORDS, Customers.body("Filed after the migration")).status()).isEqualTo(201);

        // when it is repaired and the run repeated
        TenantTables.execute("DROP TABLE " + TenantTables.schemaOf(poisoned) + ".note");
        var again = await(next.migrations().migrateAll());

        // then only what was behind is touched
        assertThat(again).containsExactly(new Standing(poisoned.slug(), NEXT, 0, null));
        Eventually.equal(200, SOON, () -> poisonedApi.get(Customers.RECORDS).status());
        assertThat(await(next.migrations().migrateAll())).isEmpty();
    }

    @Test
    void shouldKeepToItsBoundAndGoOnAfterAKill() throws Exception {
        makeCompanies(MANY);
        // given three companies that nobody can migrate for the moment
        var stuck = tenants.subList(MANY / 2, MANY / 2 + 3);
        Process process;
        try (var lock = TestStack.superuser(); var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            for (var tenant : stuck) {
                statement.execute("LOCK TABLE " + tenant.schema() + ".record IN ACCESS EXCLUSIVE MODE");
            }

            // when
            process = MigrationProcess.start(jdbcUrl(), ownerPassword);
            Eventually.equal((long) MigrationProcess.PARALLELISM, Duration.ofSeconds(60), MigrationsIT::waiting);
            var doneBefore = atNextVersion();
            process.destroyForcibly().waitFor();
            lock.rollback();

            // then
            assertThat(doneBefore).isBetween(1L, MANY - 1L);
        }
        Eventually.equal(0L, SOON, () -> TenantTables.count("SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + MigrationProcess.NAME + "'"));
        assertThat(TenantTables.count("SELECT count(*) FROM control.tenant WHERE quarantined IS NOT NULL")).isZero();
        assertThat(stuck).noneSatisfy(tenant -> assertThat(TenantTables.tablesOf(tenant.schema())).contains("note"));

        // when
        var again = bySlug(await(next.migrations().migrateAll()));

        // then
        assertThat(atNextVersion()).isEqualTo(tenants.size());
        assertThat(stuck).allSatisfy(tenant -> assertThat(again.get(tenant.slug())).isEqualTo(new Standing(tenant.slug(), NEXT, 0, null)));
    }

    private static long waiting() {
        return TenantTables.count("SELECT count(*) FROM pg_stat_activity WHERE application_name = '" + MigrationProcess.NAME + "' AND wait_event_type = 'Lock'");
    }

    @Test
    void shouldRunOnTwoNodesAtOnce() {
        makeCompanies(FEW);
        try (var other = node()) {
            // when
            var both = OnVertx.await(() -> Uni.join().all(next.migrations().migrateAll(), other.migrations().migrateAll()).andFailFast());

            // then
            assertThat(both.stream().flatMap(List::stream)).allSatisfy(standing -> assertThat(standing.problem()).isNull());
        }
        assertThat(atNextVersion()).isEqualTo(tenants.size());
    }

    @Test
    void shouldChangeNothingWhenAskedForTheStatus() {
        makeCompanies(FEW);
        // given
        var before = state();

        // when
        var standings = bySlug(await(next.migrations().status()));

        // then
        assertThat(tenants).allSatisfy(tenant -> assertThat(standings.get(tenant.slug())).isEqualTo(new Standing(tenant.slug(), TODAY, 1, null)));
        assertThat(state()).isEqualTo(before);
        assertThat(await(todaysMigrations.status())).allSatisfy(standing -> assertThat(standing.pending()).isZero());
    }

    private String state() {
        return TenantTables.fingerprint("control", LEASES) + tenants.stream().map(tenant -> TenantTables.fingerprint(tenant.schema(), "session_seen")).collect(Collectors.joining());
    }

    @Test
    void shouldMakeANewCompanyAtTheNewestVersion() {
        // when
        var tenant = makeTenant(next.schemas());
        tenants.add(tenant);

        // then
        assertThat(TenantTables.tablesOf(tenant.schema())).contains("note");
        assertThat(await(next.migrations().migrateAll())).extracting(Standing::slug).doesNotContain(tenant.slug());
    }

    @Test
    void shouldMakeManyCompaniesAtOnceWithFewConnections() {
        // given
        var ids = IntStream.range(0, MANY).mapToObj(n -> Ids.next()).toList();

        // when more are made at the same time than the owner's pool has connections
        var made = OnVertx.await(() -> Uni.join().all(ids.stream().map(id -> registry.reserve(new NewTenant(id, "m" + id.toString().replace("-", ""), "Migrated", "training", Lang.EN))
                .call(tenant -> today.create(tenant.orElseThrow())).map(Optional::orElseThrow)).toList()).andFailFast());
        tenants.addAll(made);

        // then
        assertThat(made).allSatisfy(tenant -> assertThat(TenantTables.tablesOf(tenant.schema())).contains("record"));
    }

    @Test
    void shouldSetNobodyAsideWhenTheDatabaseCannotBeReached() {
        // given
        try (var elsewhere = NextVersion.node(jdbcUrl(), "not the password", BOUND)) {
            // when
            var failed = OnVertx.await(() -> elsewhere.migrations().migrateAll().replaceWith(false).onFailure().recoverWithItem(true));

            // then
            assertThat(failed).isTrue();
            assertThat(TenantTables.count("SELECT count(*) FROM control.tenant WHERE quarantined IS NOT NULL")).isZero();
        }
    }

    @Test
    void shouldLetAnOlderServiceLiveWithANewerSchema() {
        makeCompanies(FEW);
        // given a new node that has migrated everything
        await(next.migrations().migrateAll());

        // when an old node starts
        var standings = await(todaysMigrations.migrateAll());

        // then it sets nobody aside, and the new one finds nothing to undo
        assertThat(standings).allSatisfy(standing -> assertThat(standing.problem()).isNull());
        await(next.migrations().migrateAll());
        assertThat(atNextVersion()).isEqualTo(tenants.size());
    }
}
