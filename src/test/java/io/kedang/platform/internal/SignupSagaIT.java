package io.kedang.platform.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Members;
import io.kedang.access.Roles;
import io.kedang.archive.Encryption;
import io.kedang.audit.Journal;
import io.kedang.platform.IdentityProvider;
import io.kedang.template.Presets;
import io.kedang.template.Templates;
import io.kedang.tenancy.ControlSessions;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.Identities;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.kedang.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign-ups cut short before every step: a retry finishes them, or an undo leaves nothing, in PostgreSQL and in Keycloak. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SignupSagaIT {

    /** The steps of a sign-up; {@link #shouldHaveNoMoreStepsThanAreTested} counts them. */
    private static final int STEPS = 17;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Roles roles;
    @Inject
    TenantRegistry tenants;
    @Inject
    TenantSchemas schemas;
    @Inject
    Presets presets;
    @Inject
    Templates templates;
    @Inject
    IdentityProvider identity;
    @Inject
    TenantSessions sessions;
    @Inject
    Encryption encryption;
    @Inject
    Members members;
    @Inject
    Journal journal;
    @Inject
    ControlSessions control;
    @Inject
    SignupStore store;
    @Inject
    SignupSaga saga;
    @Inject
    SignupRecovery recovery;

    private final String slug = "sg" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
    private final String email = "boss@" + slug + ".example.com";

    static IntStream steps() {
        return IntStream.rangeClosed(1, STEPS);
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }

    private SignupSaga dyingBefore(FailingAt end) {
        var rigged = end.rigged(TenantSessions.class, sessions);
        return new SignupSaga(end.rigged(TenantRegistry.class, tenants), end.rigged(TenantSchemas.class, schemas),
                new PresetLoader(presets, end.rigged(Templates.class, templates), rigged, end.rigged(Roles.class, roles)), end.rigged(Encryption.class, encryption), end.rigged(IdentityProvider.class, identity), rigged, members, journal,
                new SignupStore(end.rigged(ControlSessions.class, control)));
    }

    private UUID begun() {
        return UUID.fromString(given().baseUri(TestStack.appUrl()).contentType(ContentType.JSON).body(Company.request(slug, email, "foreign-trade"))
                .post("/api/v1/signups").then().statusCode(202).extract().path("id"));
    }

    private SignupEntity signup(UUID id) {
        return await(() -> store.find(id)).orElseThrow();
    }

    /** The code was right and the work was taken on; then the process died. */
    private UUID diedBefore(int step) {
        var id = begun();
        assertThat(await(() -> store.lease(id, Duration.ofMinutes(1)))).isTrue();
        var end = new FailingAt(step);
        var dying = dyingBefore(end);
        var loaded = signup(id);
        var outcome = await(() -> dying.run(loaded).map(tenant -> "done").onFailure().recoverWithItem(failure -> failure.getClass().getSimpleName()));
        assertThat(end.died()).isTrue();
        assertThat(outcome).isEqualTo("Killed");
        return id;
    }

    private static void leaseRunsOut(UUID id) {
        TenantTables.execute("UPDATE control.signup SET leased_until = now() - interval '1 second' WHERE id = '" + id + "'");
    }

    private int confirmed(UUID id) {
        return given().baseUri(TestStack.appUrl()).contentType(ContentType.JSON).body(Map.of("code", Mails.code(email))).post("/api/v1/signups/" + id + "/confirm").statusCode();
    }

    private void assertWhole() {
        var api = Api.as(Tokens.of(email, Company.PASSWORD, slug));
        assertThat(api.get("/api/v1/templates").json().getList("key")).containsExactly("customer", "supplier", "order");
        assertThat(api.get("/api/v1/members").json().getList("$")).hasSize(1);
        assertThat(api.post(Customers.RECORDS, Customers.body("After all")).status()).isEqualTo(201);
        assertThat(TenantTables.count("SELECT count(*) FROM control.tenant WHERE slug = '" + slug + "' AND state = 'active'")).isEqualTo(1);
    }

    private void assertNothingLeft(UUID id) {
        var tenant = signup(id).tenantId;
        var name = io.kedang.tenancy.Tenant.identifierOf(tenant);
        assertThat(TenantTables.count("SELECT count(*) FROM pg_namespace WHERE nspname = '" + name + "'")).as("schema").isZero();
        assertThat(TenantTables.count("SELECT count(*) FROM pg_roles WHERE rolname = '" + name + "'")).as("role").isZero();
        assertThat(TenantTables.count("SELECT count(*) FROM control.tenant WHERE id = '" + tenant + "' OR slug = '" + slug + "'")).as("tenant").isZero();
        assertThat(Identities.user(email)).as("user").isEmpty();
        assertThat(TenantTables.text("SELECT state || coalesce(password_hash, '') FROM control.signup WHERE id = '" + id + "'")).isEqualTo("undone");
    }

    @Test
    void shouldHaveNoMoreStepsThanAreTested() {
        // given
        var id = begun();
        var loaded = signup(id);

        // when
        var whole = dyingBefore(new FailingAt(STEPS + 1));

        // then
        assertThat(await(() -> whole.run(loaded)).slug()).isEqualTo(slug);
        assertWhole();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void shouldFinishWhenTriedAgain(int step) {
        // given
        var id = diedBefore(step);
        leaseRunsOut(id);

        // when
        Eventually.equal(201, Duration.ofSeconds(20), () -> confirmed(id));

        // then
        assertWhole();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void shouldLeaveNothingWhenUndone(int step) {
        // given
        var id = diedBefore(step);
        var interrupted = signup(id);
        var active = step == STEPS;

        // when
        await(() -> saga.undo(interrupted));

        // then
        if (active) {
            leaseRunsOut(id);
            Eventually.equal(201, Duration.ofSeconds(20), () -> confirmed(id));
            assertWhole();
        } else {
            assertNothingLeft(id);
            assertThat(Identities.organization(slug)).as("organization").isEmpty();
            assertThat(confirmed(id)).isEqualTo(404);
        }
    }

    @Test
    void shouldLeaveNothingWhenTheOrganizationIsAnothers() {
        // given
        Identities.createOrganization(slug);
        try {
            var id = begun();

            // when
            var status = confirmed(id);

            // then
            assertThat(status).isEqualTo(409);
            assertNothingLeft(id);
            assertThat(Identities.organization(slug)).isPresent();
        } finally {
            Identities.deleteOrganization(slug);
        }
    }

    @Test
    void shouldBeGoneOnWithAfterAnInterruption() {
        // given
        var id = diedBefore(6);
        leaseRunsOut(id);

        // when
        Eventually.equal("done", Duration.ofSeconds(20), () -> {
            await(() -> recovery.recover());
            return signup(id).state;
        });

        // then
        assertWhole();
    }

    @Test
    void shouldBeUndoneWhenItDoesNotComeToAnEnd() {
        // given
        var id = diedBefore(9);
        TenantTables.execute("UPDATE control.signup SET failures = 5, leased_until = now() - interval '1 second' WHERE id = '" + id + "'");

        // when
        Eventually.equal("undone", Duration.ofSeconds(20), () -> {
            await(() -> recovery.recover());
            return signup(id).state;
        });

        // then
        assertNothingLeft(id);
    }

    @Test
    void shouldForgetWhatWasNeverConfirmed() {
        // given
        var id = begun();
        TenantTables.execute("UPDATE control.signup SET code_expires_at = now() - interval '2 hours' WHERE id = '" + id + "'");

        // when
        await(() -> recovery.recover());

        // then
        assertThat(await(() -> store.find(id))).isEmpty();
    }

    @Test
    void shouldNotTakeOverWhatSomebodyIsAt() {
        // given
        var id = diedBefore(4);

        // when
        await(() -> recovery.recover());

        // then
        assertThat(signup(id).state).isEqualTo("provisioning");
        assertThat(confirmed(id)).isEqualTo(503);
    }
}
