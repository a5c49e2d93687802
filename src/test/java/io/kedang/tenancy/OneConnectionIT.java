package io.kedang.tenancy;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Api.Answer;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two companies over one single connection, with work that fails in between: whatever one transaction left behind, the next would see. */
@QuarkusTest
@TestProfile(OneConnection.class)
@WithTestResource(LocalStackResource.class)
class OneConnectionIT {

    private static final int ROUNDS = 200;
    private static TwoCompanies companies;

    @Inject
    TenantRegistry registry;
    @Inject
    TenantSessions sessions;
    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int poolSize;

    @BeforeEach
    void signUpOnce() {
        companies = companies == null ? new TwoCompanies() : companies;
    }

    private record Asked(String company, int expected, CompletableFuture<Answer> answer) {
    }

    @Test
    void shouldServeInterleavedAndFailingRequestsWithoutMixingThem() {
        // given
        assertThat(poolSize).isEqualTo(1);
        var apis = List.of(companies.here(), companies.there());
        var names = List.of("Left", "Right");
        var ids = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            ids.add(TwoCompanies.file(apis.get(i), names.get(i) + " first"));
        }

        // when all are sent without waiting for one another
        var asked = new ArrayList<Asked>();
        for (int n = 0; n < ROUNDS; n++) {
            var one = n % 2;
            asked.add(ask(n, apis.get(one), names.get(one), ids.get(one), ids.get(1 - one)));
        }

        // then
        var strangers = 0;
        for (var question : asked) {
            var answer = question.answer().join();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(question.expected());
            strangers += answer.body().contains(question.company().equals("Left") ? "Right" : "Left") ? 1 : 0;
        }
        assertThat(strangers).as("answers with a row of the other company").isZero();
        assertOnlyTheirOwnRows();
    }

    /** Good work and every kind of failure, in turn. */
    private static Asked ask(int n, Api api, String name, String own, String foreign) {
        return switch (n / 2 % 8) {
            case 0 -> asked(name, 201, api, "POST", RECORDS, Customers.body(name + " " + n));
            case 1 -> asked(name, 200, api, "GET", RECORDS + "?limit=200&count=true&sort=company_name", null);
            case 2 -> asked(name, 422, api, "POST", RECORDS, Customers.body(name + " first"));
            case 3 -> asked(name, 200, api, "PATCH", RECORD + own, "{\"data\":{\"remarks\":\"" + name + " " + n + "\"}}");
            case 4 -> asked(name, 404, api, "PATCH", RECORD + foreign, "{\"data\":{\"remarks\":\"" + name + " " + n + "\"}}");
            case 5 -> asked(name, 422, api, "PATCH", RECORD + own, "{\"data\":{\"country\":\"nowhere\"}}");
            case 6 -> asked(name, 200, api, "GET", RECORD + own + "/history", null);
            default -> asked(name, 404, api, "GET", RECORD + foreign, null);
        };
    }

    private static Asked asked(String name, int expected, Api api, String method, String path, String json) {
        return new Asked(name, expected, api.sendLater(method, path, json == null ? null : json.getBytes(StandardCharsets.UTF_8), "application/json"));
    }

    private static void assertOnlyTheirOwnRows() {
        for (var schema : List.of(companies.schemaHere(), companies.schemaThere())) {
            var own = schema.equals(companies.schemaHere()) ? "Left" : "Right";
            assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".record WHERE title NOT LIKE '" + own + "%'")).isZero();
            assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".record")).isEqualTo(1 + ROUNDS / 2 / 8 + 1);
        }
    }

    @Test
    void shouldLeaveNothingBehindWhenStatementsFailMidWay() {
        // given
        var left = TwoCompanies.tenant(registry, companies.here);
        var right = TwoCompanies.tenant(registry, companies.there);
        var failures = List.of("SELECT 1/0", "SELECT * FROM nowhere", "INSERT INTO journal (action, result) VALUES ('x', 'neither')",
                "UPDATE journal SET action = 'forged'", "SELECT * FROM " + right.schema() + ".record");

        for (int n = 0; n < ROUNDS; n++) {
            // when a transaction of one company fails half way
            var tenant = n % 2 == 0 ? left : right;
            var other = n % 2 == 0 ? right : left;
            var sql = failures.get(n % failures.size()).replace(right.schema(), other.schema());
            var failed = OnVertx.await(() -> sessions.write(tenant, connection -> connection.execute(Statement.of("INSERT INTO setting VALUES ($1, '1')", "half way"))
                    .chain(() -> connection.execute(Statement.of(sql)))).replaceWith(false).onFailure().recoverWithItem(true));

            // then the next, of the other, is the other's alone
            assertThat(failed).as(sql).isTrue();
            assertThat(OnVertx.await(() -> whoAmI(other))).isEqualTo(other.role() + " " + other.schema() + " 0");
        }
    }

    private Uni<String> whoAmI(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of("SELECT current_user || ' ' || current_schema() || ' ' || (SELECT count(*) FROM setting WHERE key = 'half way')"))
                .map(rows -> rows.iterator().next().getString(0));
    }

    @Test
    void shouldRollBackWhatHibernateDidBeforeAFailure() {
        // given
        var left = TwoCompanies.tenant(registry, companies.here);
        var right = TwoCompanies.tenant(registry, companies.there);

        for (int n = 0; n < 20; n++) {
            // when
            var failed = OnVertx.await(() -> sessions.entities(left, session -> session.createNativeQuery("insert into setting values ('half way', '1')").executeUpdate()
                    .chain(() -> session.createNativeQuery("select 1/0").getSingleResult())).replaceWith(false).onFailure().recoverWithItem(true));

            // then
            assertThat(failed).isTrue();
            assertThat(OnVertx.await(() -> whoAmI(right))).endsWith(right.schema() + " 0");
            assertThat(OnVertx.await(() -> whoAmI(left))).endsWith(left.schema() + " 0");
        }
    }

    @Test
    void shouldBeNobodyOutsideTheDoorAfterATransaction() {
        // given
        var left = TwoCompanies.tenant(registry, companies.here);

        // when
        var signedUpMeanwhile = new TwoCompanies();
        OnVertx.await(() -> whoAmI(left));
        var known = OnVertx.await(registry::all);

        // then the registry, which works as the login role on the same connection, still may
        assertThat(known).extracting(Tenant::slug).contains(companies.here.slug(), companies.there.slug(), signedUpMeanwhile.here.slug());
    }
}
